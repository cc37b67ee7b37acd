"""A process keeps working through failures, and leaves its lease to the next."""

from threading import Event

import pytest
from django.db import OperationalError

from jianhu.base import leases
from jianhu.base.models import Lease
from jianhu.project import loops
from jianhu.project.loops import Job, do_due, run
from jianhu.project.worker import CLOCK, WORKER, jobs


class Counted:
    """A job that counts, fails when told to, and stops the loop after some rounds."""

    def __init__(self, stop, rounds=3, error=None):
        self.times, self.stop, self.rounds, self.error = 0, stop, rounds, error

    def __call__(self):
        self.times += 1
        if self.times >= self.rounds:
            self.stop.set()
        if self.error and self.times == 1:
            raise self.error


def test_a_job_that_fails_does_not_stop_the_others(caplog):
    def fail():
        raise ValueError("a listener is broken")

    done = []
    do_due([Job("bad", fail, 0), Job("good", lambda: done.append(1), 0)])

    assert done == [1]
    assert "bad failed" in caplog.text


def test_a_job_that_failed_rests_before_it_is_tried_again():
    stop = Event()
    failing = Counted(stop, error=ValueError())
    job = Job("bad", failing, 0)
    do_due([job])
    do_due([job])
    assert failing.times == 1


@pytest.mark.django_db
def test_a_database_that_goes_away_is_waited_for(monkeypatch, caplog):
    stop = Event()
    monkeypatch.setattr(loops, "_reconnect", lambda: None)
    job = Counted(stop, error=OperationalError("server closed the connection"))
    monkeypatch.setattr(stop, "wait", lambda seconds: stop.is_set())

    run("worker", [Job("tell", job, 0)], stop, pause=0)

    assert job.times == 3
    assert "the database is away" in caplog.text


@pytest.mark.django_db
def test_whoever_stops_of_his_own_will_gives_the_lease_back():
    stop = Event()
    run("clock", [Job("ring", Counted(stop, rounds=1), 0)], stop, pause=0)
    assert not Lease.objects.filter(name="clock").exists()


@pytest.mark.django_db
def test_without_the_lease_nothing_is_done(monkeypatch):
    stop = Event()
    monkeypatch.setattr(leases, "ME", "another:1")
    leases.hold("worker", seconds=60)
    monkeypatch.setattr(leases, "ME", "this:2")
    job = Counted(stop)
    monkeypatch.setattr(stop, "wait", lambda seconds: stop.set())

    run("worker", [Job("tell", job, 0)], stop, pause=0)

    assert job.times == 0


def test_every_job_of_the_table_exists():
    assert all(callable(job.do) for job in [*jobs(WORKER), *jobs(CLOCK)])
