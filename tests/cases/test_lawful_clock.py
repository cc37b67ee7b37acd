"""Whose clock counts: the phone's for what is done in the field, the house's for who decides."""

import pytest

from jianhu.base import moments
from tests.cases.conftest import SAID, Walk, said_by_default
from tests.cases.measures import at
from tests.cases.seized import DONE, begin, head, held, listed, on

PENALTY = "administrative-penalty-law"
COERCION = "administrative-coercion-law"
__all__ = ["begin", "held", "listed"]


def dated_back(walk, move, said, days_ago):
    """Let the head send a move as if his phone had made it days ago."""
    header = {"X-Jianhu-Said-At": days_ago}
    path = f"/cases/{walk.number}/moves/{move}"
    return walk.as_(walk.people.head).post(path, {"said": said}, **header)


@pytest.mark.lets("B35")
@pytest.mark.refuses("B35")
def test_no_head_dates_his_decision_back_into_the_ninety_days(case):
    walk = case().until("noticed")
    moments.set_to(at("2027-02-20"))
    answer = dated_back(walk, "decide", SAID["decide"], "2027-02-15T09:00:00+08:00")
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/60")
    moments.set_to(at("2027-02-18"))
    walk.does("decide")


@pytest.mark.refuses("C8")
def test_no_head_dates_an_extension_back_into_the_thirty_days(held):
    on("2026-12-22")
    longer = {"days": 30, "reason": "复杂", "told_on": "2026-12-20"}
    answer = dated_back(held, "extend-hold", longer, "2026-12-20T09:00:00+08:00")
    assert answer.json()["basis"] == f"{COERCION}/25"


@pytest.mark.lets("C4")
@pytest.mark.refuses("C4")
def test_what_has_not_happened_yet_is_not_written_down(begin):
    """Typed an hour ahead, the twenty-four hours would end an hour later."""
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    later = DONE | {"began_at": "2026-11-20T10:00:00+08:00"}
    assert "现在以后" in walk.refused("seize", **later)["detail"]
    walk.does("seize", **DONE)


def test_the_page_of_a_court_application_opens_before_the_next_calendar_is_out(case, as_, people):
    """Ten working days from 30 December reach into a year whose days off nobody knows yet."""
    parent = case().until("noticed")
    for move in ("waive-defence", "decide", "serve"):
        parent.does(move, **said_by_default(move))
    moments.set_to(at("2026-12-30"))
    urging = {"duty": "缴纳罚款", "on": "2026-12-30", "method": "direct", "until": "2027-01-08"}
    more = {"way": "到指定银行", "amount": "300", "pay_how": "银行", "rights": True}
    body = {"procedure": "court-application", "said": urging | more}
    answer = as_(people.officer).post(f"/cases/{parent.number}/measures", body)
    assert answer.status_code == 200, answer.json()
    now = Walk(as_, people, answer.json()["number"]).now()
    assert now["window"]["begins"] == "2027-05-20"
