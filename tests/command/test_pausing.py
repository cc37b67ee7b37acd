"""Clocks that are paused with a reason, and run on with what was left."""

import pytest

from jianhu.base.models import Clock
from jianhu.command.models import Breach


@pytest.fixture
def matter(reported, street_vending_item, runtu, aq, nine, told):
    incident = reported("street-vending", urgency=2)
    told()
    return incident


@pytest.fixture
def desk(as_, kongyiji, matter):
    def act(verb, **said):
        answer = as_(kongyiji).post(f"/command/incidents/{matter.number}/{verb}", said)
        assert answer.status_code == 200, answer.content
        return answer.json()

    return act


def breached():
    return list(Breach.objects.order_by("due_at").values_list("clock", flat=True))


def test_a_paused_incident_breaks_no_clock(desk, nine):
    assert desk("pause", reason="等待检测结果")["paused"] is True
    nine.pass_minutes(600)
    assert breached() == []

    assert desk("resume")["paused"] is False
    nine.pass_minutes(600)
    assert breached()


def test_what_rang_before_stays_broken_and_the_rest_can_be_paused_and_resumed(desk, nine, matter):
    while not breached():
        nine.pass_minutes(1)
    before = breached()

    assert desk("pause", reason="等待当事人到场")["paused"] is True
    nine.pass_minutes(600)
    assert breached() == before
    assert desk("resume")["paused"] is False
    nine.pass_minutes(600)
    assert len(breached()) > len(before)


def test_what_begins_while_paused_begins_paused(desk, nine, as_, runtu, luzhen):
    desk("pause", reason="等待检测结果")
    task = as_(runtu).get("/command/tasks").json()[0]["id"]
    as_(runtu).post(f"/command/tasks/{task}/refuse", {"reason": "不在辖区"})
    desk("dispatch", office=luzhen.lu_team.pk, officers=[], helpers=[])
    nine.pass_minutes(600)

    assert breached() == []
    assert not Clock.objects.filter(stopped_at=None, paused_at=None).exists()
    assert desk("resume")["paused"] is False


def test_without_a_running_clock_there_is_nothing_to_pause(matter, as_, kongyiji, nine):
    nine.pass_minutes(6000)
    answer = as_(kongyiji).post(
        f"/command/incidents/{matter.number}/pause", {"reason": "等待检测结果"}
    )

    assert answer.status_code == 409
    assert "没有正在走的时限" in answer.json()["detail"]
