"""``/readyz`` says of each part whether it works."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jianhu.base import leases, moments
from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import JournalEntry, Lease
from jianhu.base.people import system


@pytest.fixture
def everybody_works(db):
    for name in ("worker", "clock", "gateway"):
        leases.hold(name, seconds=60)


def test_a_process_that_lives_says_so_without_the_database(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_house_at_work_is_ready(client, everybody_works):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert set(answer.json()["parts"].values()) == {"ok"}


@pytest.mark.parametrize("name", ["worker", "clock", "gateway"])
def test_a_process_that_stopped_is_named(client, everybody_works, name):
    Lease.objects.filter(name=name).update(until=timezone.now() - timedelta(seconds=40))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["parts"][name].startswith("已停 40")
    assert [part for part in answer.json()["parts"].values() if part != "ok"] != []


def test_a_process_that_is_late_has_not_stopped(client, everybody_works):
    Lease.objects.filter(name="clock").update(until=timezone.now() - timedelta(seconds=2))
    assert client.get("/readyz").status_code == 200


def test_journal_entries_that_wait_too_long_are_told(client, everybody_works):
    with moments.frozen(timezone.now() - timedelta(minutes=1)):
        record(system(), system(), PersonalDataShown("lead:1", "核实"))
    assert client.get("/readyz").json()["parts"]["journal"] == "1 条留痕等待编号"


def test_a_telling_that_fails_degrades_the_house_and_does_not_take_it_away(client, everybody_works):
    record(system(), system(), PersonalDataShown("lead:1", "核实"))
    JournalEntry.objects.update(told_at=None, next_try_at=timezone.now())
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
