"""Simple matters end at the village station; what may be punished goes on to the team."""

import pytest

from jianhu.organisations.models import Appointment
from tests.town import LONG_AGO


@pytest.fixture
def settle(as_, qi_jin):
    def said(incident):
        path = f"/command/incidents/{incident.number}/settle"
        return as_(qi_jin).post(path, {"text": "已劝导，当场清理"})

    return said


@pytest.mark.requirement("114")
def test_a_simple_matter_ends_at_the_station(reported, settle, runtu, nine, told):
    incident = reported("manhole")
    told()

    assert settle(incident).json()["step"] == "handled"


@pytest.mark.requirement("114")
def test_what_may_be_punished_does_not(reported, street_vending_item, settle, runtu, nine, told):
    incident = reported("street-vending")
    told()

    answer = settle(incident)

    assert answer.status_code == 409
    assert "不能就地办结，请转综合行政执法队" in answer.json()["detail"]


def test_who_settled_it_does_not_verify_it(
    reported, settle, as_, qi_jin, lv_weifu, luzhen, runtu, nine, told
):
    incident = reported("manhole")
    told()
    settle(incident)
    Appointment.objects.create(
        person=qi_jin, office=luzhen.centre, post="supervisor", kind="rota", since=LONG_AGO
    )
    path = f"/command/incidents/{incident.number}/verify"

    himself = as_(qi_jin).post(path, {"passed": True})
    another = as_(lv_weifu).post(path, {"passed": True, "note": "井盖已盖好"})

    assert himself.status_code == 409
    assert "处置人以外" in himself.json()["detail"]
    assert another.json()["step"] == "verified"
