"""One number and one responsible person for what an enterprise asks."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.inspections.models import EnterpriseRequest
from jianhu.inspections.rules.requests import duty_rules

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


@pytest.mark.parametrize("rule", duty_rules().values(), ids=duty_rules())
def test_a_duty_rule_names_whom_its_examples_say(rule):
    for each in rule.examples:
        assert rule.names(each.given, each.open) == each.expect, each.say
    assert rule.posts
