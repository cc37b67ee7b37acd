"""A hearing with everything at its last lawful day, and each thing a day too late."""

from datetime import UTC, datetime

import pytest

from jianhu.base import moments

PENALTY = "administrative-penalty-law"
HEAVY = {"conclude": {"fine": "60000"}, "notify": {"fine": "60000", "hearing": True}}


def on(day):
    moments.set_to(datetime.fromisoformat(f"{day}T01:00:00").replace(tzinfo=UTC))


@pytest.fixture
def told(case, grave_item):
    return case().until("noticed", **HEAVY)


def call(**more):
    said = {
        "held_on": "2026-12-15",
        "notified_on": "2026-12-03",
        "place": "指挥中心会议室",
        "hour": "9时30分",
    }
    return said | more


@pytest.mark.refuses("B37")
def test_a_large_fine_comes_with_the_right_to_a_hearing(case, grave_item):
    walk = case().until("concluded", **HEAVY)
    refusal = walk.refused("notify", fine="60000", hearing=False)
    assert refusal["basis"] == f"{PENALTY}/63"
    assert "50000元" in refusal["detail"]
    walk.does("notify", fine="60000", hearing=True)


@pytest.mark.lets("B37", "B38")
def test_everything_at_its_last_lawful_day(told):
    on("2026-11-27")
    told.does("ask-hearing", on="2026-11-27")
    on("2026-12-03")
    told.does("call-hearing", **call(chair=told.people.reviewer.pk))
    on("2026-12-15")
    told.does("hold-hearing", on="2026-12-15", record="当事人认为数额过高", signed=True)
    told.does("recheck")
    assert told.refused("decide", fine="60000")["basis"] == f"{PENALTY}/58"  # after a hearing
    told.does("review")
    told.does("decide", fine="40000")


@pytest.mark.refuses("B38")
def test_asked_a_day_too_late(told):
    on("2026-11-30")
    assert told.refused("ask-hearing", on="2026-11-30")["basis"] == f"{PENALTY}/64"
    told.does("review")
    told.does("decide", fine="60000")


def test_asked_for_it_is_held_before_the_decision(told):
    told.does("ask-hearing")
    on("2026-12-20")
    refusal = told.refused("decide", fine="60000")
    assert (refusal["basis"], "组织听证" in refusal["detail"]) == (f"{PENALTY}/64", True)


@pytest.mark.refuses("B38")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"notified_on": "2026-12-04"}, "2026-12-03"),
        ({"chair": "officer"}, "非本案调查人员"),
    ],
)
def test_a_hearing_is_called_in_time_and_chaired_by_another(told, said, says):
    told.does("ask-hearing")
    people = {"officer": told.people.officer.pk}
    chair = people.get(said.get("chair"), told.people.reviewer.pk)
    refusal = told.refused("call-hearing", **call(**said) | {"chair": chair})
    assert (refusal["basis"], says in refusal["detail"]) == (f"{PENALTY}/64", True)


def test_a_waiver_of_the_hearing_ends_the_waiting(told):
    told.does("waive-defence", hearing_too=False)
    assert told.refused("decide", fine="60000")["basis"] == f"{PENALTY}/64"
    told.does("waive-defence", hearing_too=True)
    told.does("review")
    told.does("decide", fine="60000")
