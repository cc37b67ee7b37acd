"""Whom a matter may be given to, and by whom."""

import pytest

from jianhu.base.models import Person
from jianhu.command.models import Task
from jianhu.organisations.models import Appointment, Area, Certificate, Office
from tests.town import LONG_AGO, square


@pytest.fixture
def vending(reported, street_vending_item, runtu, aq, nine, told):
    incident = reported("street-vending", urgency=2)
    told()
    return incident


@pytest.fixture
def unknown(reported, street_vending_item, runtu, nine, told):
    """Reported, and nobody knows yet what it is."""
    incident = reported(text="有件事说不清楚")
    told()
    return incident


@pytest.fixture
def another_county(luzhen):
    area = Area.objects.create(
        code="330698",
        name="邻县",
        kind="county",
        since=LONG_AGO,
        shape=square(121.4, 30.0, 121.6, 30.1),
        lon=121.5,
        lat=30.05,
    )
    return Office.objects.create(
        code="lin-centre", name="邻县指挥中心", short="邻县", kind="department", area=area,
        since=LONG_AGO,
    )  # fmt: skip


@pytest.fixture
def dispatch(as_, kongyiji):
    def said(incident, office, **more):
        path = f"/command/incidents/{incident.number}/dispatch"
        return as_(kongyiji).post(path, {"office": office, **more})

    return said


def test_an_officer_of_the_team_may_be_chosen(vending, dispatch, luzhen, aq):
    answer = dispatch(vending, luzhen.lu_team.pk, officers=[aq.pk])

    assert answer.status_code == 200
    assert answer.json()["tasks"][-1]["offered_to"] == ["阿Q"]
    assert "，通知阿Q。" in answer.json()["timeline"][-1]["sentence"]


def test_nobody_else_may(vending, dispatch, luzhen, wang_hu, lv_weifu, xianglin_sao, stranger):
    for person in (wang_hu, lv_weifu, xianglin_sao, stranger):
        answer = dispatch(vending, luzhen.lu_team.pk, officers=[person.pk])

        assert answer.status_code == 422
        assert f"{person.name}不是鲁镇街道综合行政执法队的办理人员" in answer.json()["detail"]
        assert not Task.objects.filter(offered_to=person).exists()


def test_who_has_no_certificate_may_not_enforce(vending, dispatch, luzhen, aq):
    Certificate.objects.filter(person=aq).delete()

    answer = dispatch(vending, luzhen.lu_team.pk, officers=[aq.pk])

    assert answer.status_code == 422
    assert "没有" in answer.json()["detail"]
    assert answer.json()["basis"] == "administrative-penalty-law/42"


def test_who_left_the_team_may_not_be_chosen(vending, dispatch, luzhen, aq):
    Appointment.objects.filter(person=aq).update(until=LONG_AGO)

    assert dispatch(vending, luzhen.lu_team.pk, officers=[aq.pk]).status_code == 422


def test_what_does_not_exist_is_said(vending, dispatch, luzhen):
    team = luzhen.lu_team.pk
    for said in ({"officers": [99999]}, {"helpers": [99999]}):
        answer = dispatch(vending, team, **said)
        assert answer.status_code == 422
        assert "99999" in answer.json()["detail"]
    assert dispatch(vending, 99999).status_code == 422


def test_an_office_that_is_abolished_or_of_another_county_is_refused(
    vending, dispatch, luzhen, another_county
):
    assert "不在本县" in dispatch(vending, another_county.pk).json()["detail"]
    said = dispatch(vending, luzhen.lu_team.pk, helpers=[another_county.pk])
    assert said.status_code == 422

    assert dispatch(vending, luzhen.nync.pk).status_code == 200
    Office.objects.filter(pk=luzhen.nync.pk).update(until=LONG_AGO)
    assert "已经撤销" in dispatch(vending, luzhen.nync.pk).json()["detail"]


@pytest.fixture
def triage(as_):
    def said(person, incident, **words):
        path = f"/command/incidents/{incident.number}/triage"
        return as_(person).post(path, {"kind": "street-vending", **words})

    return said


@pytest.mark.requirement("145")
def test_a_triage_with_an_office_reaches_the_team_in_one_step(
    unknown, triage, kongyiji, luzhen, aq
):
    answer = triage(kongyiji, unknown, office=luzhen.lu_team.pk, officers=[aq.pk]).json()

    assert answer["step"] == "dispatched"
    assert answer["tasks"][0]["offered_to"] == ["阿Q"]


def test_who_may_not_dispatch_does_not_do_it_by_triage(unknown, triage, luzhen):
    analyst = Person.objects.create(username="n-xiansheng", name="N先生")
    Appointment.objects.create(
        person=analyst, office=luzhen.centre, post="analyst", kind="rota", since=LONG_AGO
    )

    refused = triage(analyst, unknown, office=luzhen.lu_team.pk)
    alone = triage(analyst, unknown)

    assert refused.status_code == 403
    assert "由指挥调度岗派遣" in refused.json()["detail"]
    assert alone.json()["step"] == "triaged"


def test_a_triage_may_not_choose_a_stranger_either(unknown, triage, kongyiji, luzhen, stranger):
    answer = triage(kongyiji, unknown, office=luzhen.lu_team.pk, officers=[stranger.pk])

    assert answer.status_code == 422
    unknown.refresh_from_db()
    assert unknown.step == "collected"


def test_a_triage_names_an_item_of_the_catalogue(unknown, triage, kongyiji):
    wrong = triage(kongyiji, unknown, item="no-such")
    right = triage(kongyiji, unknown, item="330699-T-1")

    assert wrong.status_code == 422
    assert "no-such" in wrong.json()["detail"]
    assert right.json()["item"]["code"] == "330699-T-1"
    assert triage(kongyiji, unknown, kind="no-such").status_code == 422


def unread(caller):
    return [each["says"] for each in caller.get("/command/notices").json() if not each["read_at"]]


def test_what_somebody_took_on_is_asked_of_nobody_any_more(vending, as_, runtu, aq):
    assert any("请接收" in says for says in unread(as_(aq)))

    as_(runtu).post(f"/command/tasks/{vending.tasks.get().pk}/accept")

    assert [says for who in (runtu, aq) for says in unread(as_(who)) if "请接收" in says] == []
