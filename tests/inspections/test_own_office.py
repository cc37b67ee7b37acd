"""Who heads one office decides nothing of another; what is not his to see stays unseen."""

import pytest

from jianhu.base.people import system
from jianhu.inspections.models import Plan, Visit
from jianhu.organisations.models import Appointment
from jianhu.subjects.services import file_subject
from tests.town import LONG_AGO

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def two_hats(staff, luzhen):
    """住建局长, who is a plain officer of the town's team as well."""
    Appointment.objects.create(
        person=staff.gas_head, office=luzhen.lu_team, post="officer", kind="rota", since=LONG_AGO
    )
    return staff.gas_head


@pytest.mark.refuses("I4")
def test_a_head_of_one_office_approves_nothing_of_another(
    two_hats, visits, staff, items, plan, as_
):
    walk, number = visits(), plan(staff.planner, None, items.vending)
    assert "牵头机关" in walk.refused(two_hats, "approve")["detail"]
    shown = walk.shown(two_hats)
    assert not [each for each in shown["moves"] if each["name"] == "approve" and each["allowed"]]
    refused = as_(two_hats).post(f"/inspections/plans/{number}/approve")
    assert (refused.status_code, Plan.objects.get().state) == (403, "draft")
    assert as_(two_hats).get("/inspections/for-approval").json() == {"plans": 0, "visits": 0}
    many = {"opinion": "同意", "plans": [number], "visits": [walk.number]}
    answered = as_(two_hats).post("/inspections/approvals", {"said": many}).json()
    assert [bool(each["says"]) for each in answered] == [True, True]
    assert as_(staff.head).get("/inspections/for-approval").json() == {"plans": 1, "visits": 1}
    walk.does(staff.head, "approve")
    assert as_(staff.head).post(f"/inspections/plans/{number}/approve").status_code == 200
    assert Visit.objects.get().step == "approved"


@pytest.mark.refuses("I4")
def test_a_campaign_neither(two_hats, staff, as_):
    said = {
        "name": "燃气专项", "basis": "县安委〔2026〕12号", "since": "2026-11-01",
        "until": "2026-12-31", "scope": "瓶装气餐饮", "reason": "事故通报", "approved_by": "县政府",
    }  # fmt: skip
    made = as_(staff.planner).post("/inspections/campaigns", {"said": said}).json()
    assert as_(two_hats).post(f"/inspections/campaigns/{made['id']}/approve").status_code == 403
    assert as_(staff.head).post(f"/inspections/campaigns/{made['id']}/approve").status_code == 200


def test_a_plan_for_an_office_where_one_only_walks_is_refused(two_hats, tavern, items, as_):
    row = [{"subject": tavern.code, "item": "LU-1"}]
    said = {"title": "计划", "source": "annual", "since": "2026-11-01", "until": "2026-12-31",
            "office": "lu-team"}  # fmt: skip
    answer = as_(two_hats).post("/inspections/plans", {"plan": said, "rows": row})
    assert answer.status_code == 403


def test_no_plan_tells_the_name_of_a_person_in_another_town(staff, as_, luzhen, items):
    def planned(area):
        person = file_subject(system(), kind="person", name="小尼姑", area=area)
        body = {
            "plan": {"title": "计划", "source": "annual", "since": "2026-11-01",
                     "until": "2026-12-31"},
            "rows": [{"subject": person.code, "item": "LU-1"}],
        }  # fmt: skip
        return as_(staff.planner).post("/inspections/plans", body)

    refused = planned(luzhen.wei_village.code)
    assert refused.status_code == 409
    assert "小尼姑" not in refused.content.decode()
    assert planned(luzhen.lu_village.code).status_code == 200


def test_a_calendar_is_of_a_year_at_most(plan, staff, items, as_):
    plan(staff.planner, staff.head, items.vending)

    def asked(until):
        said = {"since": "2026-11-23", "until": until, "seconds": 1}
        return as_(staff.planner).post("/inspections/calendar", said)

    assert "最多排366天" in asked("2040-12-31").json()["detail"]
    assert asked("2027-11-23").status_code == 200
