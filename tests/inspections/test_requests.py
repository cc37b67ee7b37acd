"""One number and one responsible person for what an enterprise asks."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.inspections.models import EnterpriseRequest
from jianhu.inspections.rules.requests import duty_rules
from jianhu.organisations.models import Appointment
from tests.town import LONG_AGO

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def asked(as_, staff, tavern):
    said = {"subject": tavern.code, "words": "门口搭遮阳棚归谁批？", "asked_by": "掌柜"}
    answer = as_(staff.officer).post("/inspections/requests", {"said": said})
    assert answer.status_code == 200, answer.json()
    return answer.json()


@pytest.mark.requirement("122")
def test_a_request_has_one_number_and_one_person_until_it_is_closed(as_, staff, asked, tavern):
    assert asked["number"] == "SQ2026-000001"
    assert asked["responsible"] == staff.planner.pk  # the duty rule: the team's leader
    assert (asked["due_on"], asked["state"]) == ("2026-11-27", "received")

    def does(by, what, **said):
        return as_(by).post(f"/inspections/requests/{asked['number']}/{what}", {"said": said})

    assert does(staff.officer, "answer", reply="归住建").status_code == 403
    assert does(staff.planner, "close").status_code == 409
    answered = does(staff.planner, "answer", reply="归执法队，三天内上门看。")
    assert answered.json()["state"] == "answered"
    assert does(staff.planner, "close").json()["state"] == "closed"
    listed = as_(staff.planner).get("/inspections/requests", subject=tavern.code).json()["items"]
    assert [(each["number"], each["state_name"]) for each in listed] == [
        (asked["number"], "已办结")
    ]


@pytest.mark.requirement("122")
def test_the_lead_names_another_person_and_it_is_journalled(as_, staff, asked):
    path = f"/inspections/requests/{asked['number']}/responsible"
    said = {"said": {"person": staff.officer.pk, "because": "他管这条街"}}
    assert as_(staff.gas_planner).post(path, said).status_code in (403, 404)
    changed = as_(staff.head).post(path, said)
    assert changed.json()["responsible_name"] == "闰土"
    told = JournalEntry.objects.filter(fact__endswith="RequestAssigned").get()
    assert told.by == staff.head
    assert EnterpriseRequest.objects.get().responsible == staff.officer


def test_only_who_may_answer_is_made_responsible(as_, staff, asked, aishun):
    """The cashier belongs to the office, and may not even read a request."""
    path = f"/inspections/requests/{asked['number']}"
    named = [each["name"] for each in as_(staff.head).get(f"{path}/colleagues").json()]
    assert ("闰土" in named, "爱顺" in named) == (True, False)
    said = {"person": aishun.pk, "because": "他在"}
    refused = as_(staff.head).post(f"{path}/responsible", {"said": said})
    assert refused.status_code == 404
    assert EnterpriseRequest.objects.get().responsible == staff.planner


def test_a_post_elsewhere_makes_nobody_hand_on_what_is_here(as_, staff, asked, luzhen):
    """Who plans at one office hands on nothing of another, whatever else he is there."""
    Appointment.objects.create(
        person=staff.gas_planner, office=luzhen.lu_team, post="officer", kind="rota",
        since=LONG_AGO,
    )  # fmt: skip
    path = f"/inspections/requests/{asked['number']}/responsible"
    said = {"said": {"person": staff.officer.pk, "because": "他管这条街"}}
    assert as_(staff.gas_planner).post(path, said).status_code == 403
    assert as_(staff.planner).post(path, said).status_code == 200


@pytest.mark.parametrize("rule", duty_rules().values(), ids=duty_rules())
def test_a_duty_rule_names_whom_its_examples_say(rule):
    for each in rule.examples:
        assert rule.names(each.given, each.open) == each.expect, each.say
    assert rule.posts
