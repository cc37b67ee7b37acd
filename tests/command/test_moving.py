"""Where people on duty stand, on the live screen."""

from datetime import timedelta

from jianhu.base import moments
from jianhu.command.queries.tail import moved
from jianhu.organisations.services import stand_at


def names(events):
    return [event["data"]["name"] for event in events]


def test_a_screen_begins_with_everybody_on_duty(si_shu, runtu):
    events = moved(si_shu, None)

    assert "闰土" in names(events)
    assert {event["event"] for event in events} == {"position"}


def test_then_it_hears_only_of_those_who_moved(si_shu, runtu):
    later = moments.now() + timedelta(minutes=1)
    assert moved(si_shu, later) == []

    with moments.frozen(later + timedelta(seconds=1)):
        stand_at(runtu, 120.46, 30.06)
    assert [(e["data"]["lon"], e["data"]["lat"]) for e in moved(si_shu, later)] == [(120.46, 30.06)]
