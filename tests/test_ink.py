"""What is seen of some words: a reason of letters without ink is none, whichever room asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.base.said import WrongForm, form_of
from jianhu.command.rules.confiding import check_reason
from jianhu.inspections.rules.forms import Approval
from jianhu.kit.errors import Refusal
from jianhu.kit.ink import bare, inked
from jianhu.subjects.rules.reasons import NoReason, reasoned

BLANK = " \t\n\u00a0\u3000\u200b\u200d\u00ad\u061c\u180e\u202e\u2063\ufeff\U000e0020"
FILLERS = "\u115f\u1160\u3164\uffa0\u2800"
unseen = st.text(st.sampled_from([*BLANK, *FILLERS]) | st.characters(categories=["Cc", "Cf", "Zs"]))


@pytest.mark.parametrize("letter", BLANK + FILLERS)
def test_five_letters_that_nobody_sees_are_no_reason_in_any_room(letter):
    with pytest.raises(NoReason):
        reasoned(letter * 5, "请写明理由。")
    with pytest.raises(NoReason):
        reasoned(f"好{letter * 5}吧", "请写明理由。")
    with pytest.raises(WrongForm):
        form_of(Approval, {"opinion": letter * 5})
    with pytest.raises(Refusal):
        check_reason(letter * 5)


@pytest.mark.parametrize(
    "said", ["烟道已修复", "e\u0301clair", "葛\U000e0100某", "\ue863某", "☀\ufe0f", "𰻞"]
)
def test_what_is_seen_stays_as_it_was_written(said):
    assert bare(f"\u200b {said}\u3000\ufeff") == said


def test_a_mark_on_nothing_is_not_seen():
    assert (bare("\ufe0f\u0301"), inked("e\u0301")) == ("", 1)


@given(unseen, st.text())
def test_what_is_unseen_around_words_changes_nothing(blank, said):
    assert bare(blank + said + blank) == bare(said)
    assert bare(bare(said)) == bare(said)
