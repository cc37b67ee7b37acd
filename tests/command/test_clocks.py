"""Clocks of an incident: they warn, ring, stand still and run on; which ones, and until when."""

from datetime import date, datetime

import pytest
import yaml

from jianhu.base import clocks, teller
from jianhu.base.journal import name_of
from jianhu.base.models import Clock
from jianhu.command.rules.timing import Profile, due, profiles
from jianhu.law.calendar import is_working_day
from tests.town import WEIZHUANG_TEMPLE


@pytest.fixture
def dispatched(reported, street_vending_item, runtu, nine, told):
    incident = reported("street-vending", urgency=2)
    told()
    return incident


@pytest.fixture
def desk(as_, kongyiji):
    """孔乙己's desk: ``desk(incident, "pause", reason="…")`` acts, ``desk(incident)`` looks."""

    def act(incident, verb="", **said):
        path = f"/command/incidents/{incident.number}"
        return as_(kongyiji).post(f"{path}/{verb}", said) if verb else as_(kongyiji).get(path)

    return act


def breached(seen):
    return sorted(each["clock"] for each in seen.json()["breaches"])


def test_while_paused_nothing_is_breached_and_then_the_rest_runs_on(dispatched, desk, nine):
    assert desk(dispatched, "pause", reason="等待消防到场").json()["paused"]
    assert desk(dispatched, "pause", reason="再按一次").status_code == 409
    nine.pass_minutes(60)
    assert breached(desk(dispatched)) == []

    assert not desk(dispatched, "resume").json()["paused"]
    assert desk(dispatched, "resume").status_code == 409
    nine.pass_minutes(6)

    assert breached(desk(dispatched)) == ["arrive", "respond"]


def test_a_pause_after_a_breach_holds_the_clocks_that_still_run(dispatched, desk, nine):
    nine.pass_minutes(2)
    assert breached(desk(dispatched)) == ["respond"]

    assert desk(dispatched, "pause", reason="等待消防到场").json()["paused"]
    nine.pass_minutes(60)
    assert breached(desk(dispatched)) == ["respond"]

    assert not desk(dispatched, "resume").json()["paused"]
    nine.pass_minutes(60)
    assert breached(desk(dispatched)) == ["arrive", "feedback", "respond"]


def shown(seen):
    return [(each["name"], each["called_off"]) for each in seen.json()["clocks"]]


def test_what_was_sent_elsewhere_in_time_leaves_no_clock_that_looks_met(
    dispatched, desk, nine, luzhen
):
    before = shown(desk(dispatched))
    nine.pass_minutes(2)

    again = desk(dispatched, "dispatch", office=luzhen.lu_team.pk)

    missed = [("respond", True)]
    assert sorted(shown(again)) == sorted(before + missed)
    assert breached(again) == ["respond"]


def test_what_was_sent_back_was_neither_met_nor_missed(dispatched, desk, nine, as_, runtu):
    task = desk(dispatched).json()["tasks"][0]["id"]
    assert {name for name, _ in shown(desk(dispatched))} >= {"respond", "arrive", "feedback"}

    as_(runtu).post(f"/command/tasks/{task}/refuse", {"reason": "不归我管"})

    assert not {name for name, _ in shown(desk(dispatched))} & {"respond", "arrive", "feedback"}


def test_when_every_clock_has_rung_there_is_nothing_to_pause(dispatched, desk, nine):
    nine.pass_minutes(60)

    assert desk(dispatched, "pause", reason="太晚了").status_code == 409


def test_a_pause_lasts_through_a_refusal_and_a_new_dispatch(
    dispatched, desk, nine, as_, runtu, luzhen
):
    desk(dispatched, "pause", reason="等待消防到场")
    task = desk(dispatched).json()["tasks"][0]["id"]
    as_(runtu).post(f"/command/tasks/{task}/refuse", {"reason": "不归我管"})
    assert desk(dispatched).json()["paused"]

    again = desk(dispatched, "dispatch", office=luzhen.lu_team.pk)
    nine.pass_minutes(60)
    assert again.json()["paused"]
    assert breached(desk(dispatched)) == []

    desk(dispatched, "resume")
    nine.pass_minutes(6)
    assert breached(desk(dispatched)) == ["arrive", "respond"]


def test_a_refused_task_leaves_only_the_clock_of_its_next_dispatch(dispatched, desk, as_, runtu):
    task = desk(dispatched).json()["tasks"][0]["id"]
    as_(runtu).post(f"/command/tasks/{task}/refuse", {"reason": "正在处理另一起事件"})

    running = [each["name"] for each in desk(dispatched).json()["clocks"] if not each["stopped_at"]]

    assert running == ["triage"]


def test_who_handles_it_is_warned_before_the_breach(dispatched, as_, runtu, zhao_taiye, nine):
    def told(person):
        return [each["says"] for each in as_(person).get("/command/notices").json()]

    nine.pass_minutes(4)
    assert any("到达时限将到" in says for says in told(runtu))
    assert not any("已超过到达" in says for says in told(zhao_taiye))

    nine.pass_minutes(2)
    assert any("已超过到达时限" in says for says in told(zhao_taiye))


def test_urging_reaches_the_officer_and_the_leader(dispatched, desk, as_, runtu, si_shu):
    assert desk(dispatched, "urge", note="请尽快到场").status_code == 200

    for person in (runtu, si_shu):
        assert any(
            "督办" in each["says"] and each["urgent"]
            for each in as_(person).get("/command/notices").json()
        )


def at(text):
    return datetime.fromisoformat(f"{text}+08:00")


def feedback_by(start):
    profile = profiles()["z-ordinary"]
    term = next(each for each in profile.clocks if each.name == "feedback")
    return due(term, at(start), is_working_day, profile.office_hours)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-20T15:00", "2026-11-24T17:30"),  # a weekend lies between
        ("2026-09-30T15:00", "2026-10-09T17:30"),  # National Day, 1 to 7 October
        ("2026-05-08T15:00", "2026-05-11T17:30"),  # Saturday 9 May is worked, 国办放假通知
    ],
)
def test_two_working_days_follow_the_official_calendar(start, end):
    assert feedback_by(start) == at(end)


def test_a_make_up_saturday_is_worked_and_the_next_is_not():
    assert is_working_day(date(2026, 5, 9))
    assert not is_working_day(date(2026, 5, 16))


STRICTER = """
name: 鲁镇街道占道经营
source: 鲁镇街道办事处
order: 5
when: {towns: ["330699001"], kinds: [street-vending], urgency: [2]}
clocks:
  - {name: respond, label: 响应, begins: dispatched, ends: accepted, within: 3, unit: minute}
examples: []
"""


@pytest.mark.requirement("65")
def test_a_town_may_have_clocks_of_its_own_for_a_kind(
    reported, street_vending_item, runtu, nine, told, desk, monkeypatch
):
    ours = Profile.model_validate(yaml.safe_load(STRICTER))
    with_ours = {"lu-vending": ours} | profiles()
    for place in ("rules.timing", "services.saving", "queries.detail"):
        monkeypatch.setattr(f"jianhu.command.{place}.profiles", lambda: with_ours)

    here = reported("street-vending", urgency=2)
    other_kind = reported("rubbish-heap", urgency=2, at=(120.42, 30.02))
    other_urgency = reported("street-vending", urgency=3, at=(120.48, 30.08))
    other_town = reported("street-vending", urgency=2, at=WEIZHUANG_TEMPLE)
    told()

    assert here.profile == "lu-vending"
    assert (other_kind.profile, other_town.profile) == ("a-1530", "a-1530")
    assert other_urgency.profile == "z-ordinary"
    nine.pass_minutes(2)
    assert breached(desk(here)) == []
    assert "respond" in breached(desk(other_town))
    told()
    assert not teller.failing()


def test_the_clocks_of_another_profile_end_when_the_kind_is_settled(reported, desk, nine, told):
    unknown = reported("", text="说不清的事情", urgency=2)
    Clock.objects.filter(thing=name_of(unknown)).update(name="of-an-older-profile")

    assert desk(unknown, "triage", kind="rubbish-heap").status_code == 200

    left = clocks.unmet(unknown).values_list("name", flat=True)
    assert "of-an-older-profile" not in left


def test_a_term_its_register_no_longer_knows_says_nothing(reported, nine, told):
    matter = reported("rubbish-heap", urgency=2)
    told()
    Clock.objects.filter(thing=name_of(matter), name="respond").update(name="taken-away")

    nine.pass_minutes(60)
    told()

    assert not teller.failing()
    rang = Clock.objects.get(thing=name_of(matter), name="taken-away").rang_at
    assert rang
    assert not matter.breaches.filter(clock="taken-away").exists()
