"""Three offices' approved plans become one calendar; who turns red gets a plan by itself."""

import pytest

from jianhu.base.journal import record
from jianhu.catalogue.models import Item
from jianhu.inspections.models import DueItem, Plan, Visit
from jianhu.inspections.services import plan_for_red
from jianhu.subjects.facts import ColourSet

pytestmark = pytest.mark.usefixtures("nine")
QUARTER = {"since": "2026-11-23", "until": "2026-12-31", "seconds": 0.5}


@pytest.fixture
def planned(plan, staff, items):
    plan(staff.planner, staff.head, items.vending)
    plan(staff.gas_planner, staff.gas_head, items.gas)
    return plan(staff.fume_planner, staff.fume_head, items.fume, items.smoke)


def test_one_calendar_out_of_three_plans(planned, staff, as_):
    made = as_(staff.fume_planner).post("/inspections/calendar", QUARTER).json()
    assert made == {"items": 4, "visits": 1, "apart": 3, "left_out": 0}
    visit = Visit.objects.get()
    assert (visit.step, visit.items.count(), visit.officers.count()) == ("draft", 4, 7)
    assert visit.starts is not None
    assert "3个单位的4项" in visit.why
    again = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert "没有已批准而未安排" in again.json()["detail"]


def test_a_green_subject_is_left_out_with_its_reason(planned, staff, tavern, as_):
    tavern.colour = "green"
    tavern.save()
    made = as_(staff.fume_planner).post("/inspections/calendar", QUARTER).json()
    assert (made["visits"], made["left_out"]) == (0, 4)
    assert set(DueItem.objects.values_list("left_out", flat=True)) == {"绿码对象，常规检查不入企"}


def test_what_nobody_approved_is_not_planned(plan, staff, items, as_):
    plan(staff.gas_planner, None, items.gas)
    answer = as_(staff.gas_planner).post("/inspections/calendar", QUARTER)
    assert answer.status_code == 409
    wrong = as_(staff.gas_planner).post("/inspections/calendar", QUARTER | {"seconds": 9999})
    assert "十分钟" in wrong.json()["detail"]


@pytest.mark.requirement("22")
def test_who_turns_red_gets_a_plan_that_waits_for_approval(tavern, items, staff, as_, told):
    Item.objects.filter(code="ST-1").update(conduct="餐饮服务业经营者未安装油烟净化设施")
    red = ColourSet(tavern.pk, tavern.code, "red", "yellow", "fume-streak", "由黄转红")
    record(staff.officer, tavern, red)
    told()
    plan = Plan.objects.get()
    assert (plan.state, plan.office.code, plan.source) == ("draft", "sthj", "alarm")
    assert [each.item for each in plan.rows.all()] == ["ST-1"]
    assert plan_for_red(tavern.pk) == 0
    waiting = as_(staff.fume_planner).post("/inspections/calendar", QUARTER)
    assert "没有已批准" in waiting.json()["detail"]
    as_(staff.fume_head).post(f"/inspections/plans/{plan.number}/approve")
    made = as_(staff.fume_planner).post("/inspections/calendar", QUARTER).json()
    assert made["visits"] == 1
