"""What was recorded is told upstairs: in order, and again until it is understood."""

from datetime import timedelta
from itertools import pairwise

import pytest

from jianhu.base import journal, moments, teller
from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import JournalEntry
from jianhu.project import soundness


class Listener:
    """Upstairs; it does not understand some things until it is mended."""

    def __init__(self):
        self.heard, self.deaf_to = [], set()

    def __call__(self, fact):
        if fact.what in self.deaf_to:
            raise ValueError(f"cannot make sense of {fact.what}")
        self.heard.append(fact.what)


@pytest.fixture
def upstairs(monkeypatch):
    listener = Listener()
    monkeypatch.setitem(journal._listeners, "PersonalDataShown", [(PersonalDataShown, listener)])
    return listener


@pytest.fixture
def say():
    def say(thing, what):
        record(thing, thing, PersonalDataShown(what, "核实情况"))
        teller.place()

    return say


def test_a_telling_that_fails_is_tried_again_after_a_growing_pause(nine, upstairs, say, runtu):
    upstairs.deaf_to = {"一"}
    say(runtu, "一")
    tries = []
    for _ in range(3000):
        before = JournalEntry.objects.get().attempts
        teller.tell_waiting()
        if JournalEntry.objects.get().attempts > before:
            tries.append(moments.now())
        moments.set_to(moments.now() + timedelta(seconds=1))

    pauses = [(after - before).seconds for before, after in pairwise(tries)]
    assert pauses[:6] == [1, 2, 4, 8, 16, 32]
    assert set(pauses[10:]) == {600}

    upstairs.deaf_to = set()
    moments.set_to(moments.now() + timedelta(minutes=10))
    teller.tell_waiting()
    assert upstairs.heard == ["一"]


def test_later_facts_of_the_same_thing_wait_and_others_do_not(nine, upstairs, say, runtu, aq):
    upstairs.deaf_to = {"一"}
    say(runtu, "一")
    teller.tell_waiting()
    say(runtu, "二")
    say(aq, "三")
    for _ in range(50):
        teller.tell_waiting()
    assert upstairs.heard == ["三"]

    upstairs.deaf_to = set()
    moments.set_to(moments.now() + timedelta(seconds=2))
    teller.tell_waiting()
    assert upstairs.heard == ["三", "一", "二"]


def test_five_hundred_things_that_pause_do_not_keep_the_next_one_waiting(nine, upstairs, say, aq):
    upstairs.deaf_to = {"一"}
    say(aq, "一")
    teller.tell_waiting()
    one = JournalEntry.objects.get()
    JournalEntry.objects.bulk_create(
        JournalEntry(
            position=one.position + number,
            at=one.at,
            by=one.by,
            thing=f"base.person:{10**6 + number}",
            fact=one.fact,
            data=one.data,
            next_try_at=moments.now() + timedelta(minutes=1),
        )
        for number in range(1, 501)
    )
    other = aq.__class__.objects.create(username="ah-wu", name="阿五")
    say(other, "二")

    assert teller.tell_waiting() == 1
    assert upstairs.heard == ["二"]


def test_whoever_looks_after_the_house_sees_it_and_may_have_it_told_at_once(
    nine, upstairs, say, runtu, client
):
    assert client.get("/readyz").json()["parts"]["telling"] == "ok"
    upstairs.deaf_to = {"一"}
    say(runtu, "一")
    teller.tell_waiting()

    said = client.get("/readyz").json()["parts"]["telling"]
    assert said.startswith("1 条通知未能送达")
    assert any("jianhu journal retell" in finding for finding in soundness.findings())

    upstairs.deaf_to = set()
    assert teller.tell_waiting() == 0
    assert teller.retell() == 1
    assert teller.tell_waiting() == 1
    assert client.get("/readyz").json()["parts"]["telling"] == "ok"
