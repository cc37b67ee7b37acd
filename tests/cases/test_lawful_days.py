"""A day that is typed: on its first lawful day, and a day before what had to come first."""

import pytest

from tests.cases.walked import Walked

HEAVY = {"kinds": ["罚款"], "fine": "60000"}


@pytest.mark.lets("B22")
@pytest.mark.refuses("B22")
def test_nobody_was_told_before_there_was_anything_to_tell():
    walk = Walked().until("concluded")
    article, says = walk.refused("notify", on="2026-11-19")
    assert (article, "不能在此之前告知" in says) == ("44", True)
    walk.does("notify", on="2026-11-20")


@pytest.mark.refuses("B22")
def test_nobody_waives_what_he_was_not_told():
    walk = Walked().until("noticed")
    assert walk.refused("waive-defence", on="2026-11-19")[0] == "62"
    walk.does("waive-defence", on="2026-11-20")


@pytest.mark.lets("B38")
@pytest.mark.refuses("B38")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"notified_on": "2026-11-20"}, "提出听证"),
        ({"notified_on": "2026-11-24"}, "今天以后"),
        ({"held_on": "2026-11-20", "notified_on": "2026-11-23"}, "改期"),
    ],
)
def test_a_hearing_is_called_after_it_was_asked_for(said, says):
    walk = Walked().until("noticed", notify=HEAVY | {"hearing": True})
    walk.does("ask-hearing", "2026-11-23")
    call = {
        "held_on": "2026-12-15",
        "notified_on": "2026-11-23",
        "place": "会议室",
        "hour": "9时30分",
        "chair": 4,
    }
    article, why = walk.refused("call-hearing", "2026-11-23", **call | said)
    assert (article, says in why) == ("64", True)
    walk.does("call-hearing", "2026-11-23", **call)


@pytest.mark.refuses("B10")
def test_a_term_to_correct_lies_ahead():
    walk = Walked().does("file")
    article, says = walk.refused("order-correction", due_on="2026-11-19")
    assert (article, "改正期限" in says) == ("28", True)
    walk.does("order-correction", due_on="2026-11-20")


@pytest.mark.refuses("B40")
def test_nobody_paid_before_the_decision():
    walk = Walked().until("noticed").does("waive-defence").does("decide")
    walk.does("serve", credit_notice=True)
    assert walk.refused("pay", on="2026-11-19")[0] == "67"
    walk.does("pay", on="2026-11-20")
