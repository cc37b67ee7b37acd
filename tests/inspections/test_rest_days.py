"""Two plans on one Saturday, and the same on the Monday after."""

import pytest

from jianhu.inspections.models import Plan

pytestmark = pytest.mark.usefixtures("nine")
SATURDAY, MONDAY, MADE_UP = "2026-11-21", "2026-11-23", "2026-10-10"


@pytest.fixture
def planned_on(as_, staff, tavern, items):
    """``planned_on(day)``: what two offices hear who plan the tavern for that day alone."""

    def plan(day, source="annual"):
        head = {"title": "计划", "source": source, "since": day, "until": day, "reference": "省1"}
        return [
            as_(by).post(
                "/inspections/plans",
                {"plan": head, "rows": [{"subject": tavern.code, "item": item}]},
            )
            for by, item in ((staff.gas_planner, "ZJ-1"), (staff.fume_planner, "ST-1"))
        ]

    return plan


def test_two_plans_on_one_saturday_are_refused_and_on_monday_both_stand(planned_on):
    for answer in planned_on(SATURDAY):
        assert answer.status_code == 409
        assert "没有工作日" in answer.json()["detail"]
        assert answer.json()["basis"] == "国务院关于职工工作时间的规定/7"
    assert not Plan.objects.exists()
    assert {answer.status_code for answer in planned_on(MONDAY)} == {200}


def test_a_saturday_that_is_worked_and_what_is_no_routine_stand(planned_on):
    assert {answer.status_code for answer in planned_on(MADE_UP)} == {200}
    assert {answer.status_code for answer in planned_on(SATURDAY, "superior")} == {200}


def test_a_routine_visit_on_saturday_needs_a_reason_and_a_complaint_none(visits, staff, items):
    routine = visits(source="annual", day=SATURDAY)
    refusal = routine.refused(staff.head, "approve")
    assert "休息日" in refusal["detail"]
    assert refusal["basis"] == "国务院关于职工工作时间的规定/7"
    routine.does(staff.head, "approve", rest_day_because="只在周末营业")
    second = visits(source="complaint", day=SATURDAY)
    assert "应当合并" in second.refused(staff.head, "approve")["detail"]
    second.does(staff.head, "approve", apart_because="夜间暗访")
