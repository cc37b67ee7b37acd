"""What is filled in: no reason is only blanks, and no letter is one that cannot be printed."""

import pytest

from jianhu.base.said import WrongForm, form_of
from jianhu.cases.rules.forms import Reason
from jianhu.inspections.rules.forms import Approval

BLANKS = [" ", "\u3000\n\t", "\u200b", "\ufeff \u2060"]


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("shape", [Approval, Reason])
def test_a_reason_that_is_only_blanks_is_none(shape, blank):
    (name,) = (name for name, field in shape.model_fields.items() if field.is_required())
    assert getattr(form_of(shape, {name: f"{blank}同意{blank}"}), name) == "同意"
    with pytest.raises(WrongForm, match=r"意见|理由"):
        form_of(shape, {name: blank})


@pytest.mark.parametrize("blank", BLANKS)
def test_one_that_need_not_be_given_is_then_not_given(blank):
    assert form_of(Approval, {"opinion": "同意", "apart_because": blank}).apart_because == ""


@pytest.mark.parametrize(
    "odd", ["\uffff", "\ufdd0", "\U0010ffff", "\x00", "\ud800", "\ue000", "\ue010"]
)
def test_what_is_no_letter_or_is_ours_is_refused(odd):
    with pytest.raises(WrongForm, match="不能保存的字符"):
        form_of(Reason, {"reason": f"冤枉{odd}"})


def test_a_rare_letter_of_somebody_s_name_is_not():
    assert form_of(Reason, {"reason": "𰻞\ue863某说😀"}).reason == "𰻞\ue863某说😀"
