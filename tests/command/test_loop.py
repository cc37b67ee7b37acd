"""One incident from a report to its closure, through the doors the screens use."""

import pytest

from tests.town import TAVERN


@pytest.fixture
def dispatched(reported, street_vending_item, runtu, aq, nine, told):
    incident = reported("street-vending", urgency=2)
    told()
    return incident


def task_of(caller, number):
    return next(
        each["id"]
        for each in caller.get("/command/tasks").json()
        if each["incident"]["number"] == number
    )


def test_a_known_kind_goes_to_the_nearest_officers_by_itself(dispatched, as_, kongyiji):
    seen = as_(kongyiji).get(f"/command/incidents/{dispatched.number}").json()

    assert seen["step"] == "dispatched"
    assert seen["lead_office"] == "鲁镇执法队"
    assert seen["tasks"][0]["offered_to"] == ["闰土", "阿Q"]
    assert seen["due_name"] == "响应"


@pytest.mark.requirement("88")
def test_the_loop_closes(dispatched, as_, runtu, kongyiji, lv_weifu):
    officer, desk, check = as_(runtu), as_(kongyiji), as_(lv_weifu)
    number = dispatched.number
    task = task_of(officer, number)

    assert officer.post(f"/command/tasks/{task}/accept").json()["step"] == "handling"
    officer.post(f"/command/tasks/{task}/arrive", {"lon": TAVERN[0], "lat": TAVERN[1]})
    no_result = officer.post(f"/command/tasks/{task}/report", {"text": " "})
    assert no_result.status_code == 409
    assert (
        officer.post(f"/command/tasks/{task}/report", {"text": "已劝离"}).json()["step"]
        == "handled"
    )
    assert (
        check.post(
            f"/command/incidents/{number}/verify", {"passed": True, "note": "通道已畅通"}
        ).json()["step"]
        == "verified"
    )
    without_feedback = desk.post(f"/command/incidents/{number}/close", {"feedback": ""})
    assert without_feedback.status_code == 409
    assert without_feedback.json()["basis"] == "GB/T 30428.8"
    closed = desk.post(f"/command/incidents/{number}/close", {"feedback": "摊贩已劝离"}).json()
    assert closed["step"] == "closed"
    assert [clock for clock in closed["clocks"] if not clock["stopped_at"]] == []


def test_two_officers_accept_at_once(dispatched, as_, runtu, aq):
    task = task_of(as_(runtu), dispatched.number)
    as_(runtu).post(f"/command/tasks/{task}/accept")

    late = as_(aq).post(f"/command/tasks/{task}/accept")

    assert late.status_code == 409
    assert "已由闰土于09:00接收" in late.json()["detail"]


def test_a_double_click_is_one_act(dispatched, as_, runtu):
    task = task_of(as_(runtu), dispatched.number)
    first = as_(runtu).post(f"/command/tasks/{task}/accept", **{"Idempotency-Key": "k1"})
    again = as_(runtu).post(f"/command/tasks/{task}/accept", **{"Idempotency-Key": "k1"})
    other = as_(runtu).post(
        f"/command/tasks/{task}/refuse", {"reason": "x"}, **{"Idempotency-Key": "k1"}
    )

    assert first.json() == again.json()
    assert other.json()["type"] == "/problems/key-reused"


@pytest.mark.requirement("65")
def test_each_clock_is_breached_and_escalated_by_itself(
    dispatched, as_, kongyiji, zhao_taiye, nine
):
    nine.pass_minutes(31)

    seen = as_(kongyiji).get(f"/command/incidents/{dispatched.number}").json()
    told_him = [each["says"] for each in as_(zhao_taiye).get("/command/notices").json()]

    assert sorted(each["clock"] for each in seen["breaches"]) == ["arrive", "feedback", "respond"]
    assert len([says for says in told_him if "已超过" in says]) == 3


def test_who_handled_it_does_not_verify_it(dispatched, as_, runtu, luzhen):
    from jianhu.organisations.models import Appointment
    from tests.town import LONG_AGO

    Appointment.objects.create(
        person=runtu, office=luzhen.centre, post="supervisor", kind="rota", since=LONG_AGO
    )
    caller = as_(runtu)
    task = task_of(caller, dispatched.number)
    caller.post(f"/command/tasks/{task}/accept")
    caller.post(f"/command/tasks/{task}/report", {"text": "已劝离"})

    answer = caller.post(f"/command/incidents/{dispatched.number}/verify", {"passed": True})

    assert answer.status_code == 409
    assert "处置人以外" in answer.json()["detail"]


@pytest.mark.requirement("37")
def test_what_the_town_may_not_do_goes_to_the_department(
    reported, street_vending_item, as_, kongyiji, luzhen
):
    incident = reported("street-vending", at=(120.55, 30.05), place="未庄土谷祠")

    seen = as_(kongyiji).get(f"/command/incidents/{incident.number}").json()

    assert seen["lead_office"] == "综合执法局"
    assert any("属地无权，自动移交" in line["sentence"] for line in seen["timeline"])


def test_an_officer_of_the_other_town_sees_nothing(dispatched, as_, wang_hu):
    assert as_(wang_hu).get("/command/incidents").json()["items"] == []
    assert as_(wang_hu).get(f"/command/incidents/{dispatched.number}").status_code == 404


def test_a_stranger_may_do_nothing(dispatched, as_, stranger):
    assert as_(stranger).get("/command/incidents").status_code == 403
    assert as_().get("/command/incidents").status_code == 401


def test_a_refused_task_goes_back_without_blame(dispatched, as_, runtu, kongyiji):
    task = task_of(as_(runtu), dispatched.number)
    as_(runtu).post(f"/command/tasks/{task}/refuse", {"reason": "正在处理另一起事件"})

    seen = as_(kongyiji).get(f"/command/incidents/{dispatched.number}").json()

    assert seen["step"] == "triaged"
    assert seen["tasks"][0]["refused_because"] == "正在处理另一起事件"
    assert seen["breaches"] == []


def test_what_changed_meanwhile_is_said(dispatched, as_, kongyiji, zhao_taiye, luzhen):
    old = as_(kongyiji).get(f"/command/incidents/{dispatched.number}").json()["version"]
    said = {"office": luzhen.nync.pk, "version": old}
    assert (
        as_(kongyiji).post(f"/command/incidents/{dispatched.number}/dispatch", said).status_code
        == 200
    )

    answer = as_(kongyiji).post(f"/command/incidents/{dispatched.number}/dispatch", said)

    assert answer.json()["type"] == "/problems/changed-meanwhile"
    assert "孔乙己于09:00更新了这件事" in answer.json()["detail"]
