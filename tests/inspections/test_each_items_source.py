"""At peace, in vain, on a rest day: each item is asked for by what it came from itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from jianhu.inspections.models import Visit
from jianhu.inspections.queries.history import before
from jianhu.kit.errors import WrongStep
from tests.inspections.happening import went as happened
from tests.inspections.told import DAY, HEALTH, after, visit, went

MIXED = (visit().items[0], replace(visit().items[1], source="annual"))
VAIN = tuple(went(HEALTH, f"2026-0{month}-01", fruitless=True) for month in (1, 3, 5))


def led(**changed):
    """A visit that a complaint leads, with another office's routine."""
    return visit(**({"source": "complaint", "items": MIXED, "caps": ()} | changed))


def refused(facts, move="approve", **said):
    with pytest.raises(WrongStep) as refusal:
        after("draft", move, facts, **said)
    return refusal.value.message


@pytest.mark.requirement("24")
@pytest.mark.usefixtures("nine")
def test_a_complaint_takes_no_routine_to_who_is_left_in_peace(
    visits, staff, items, plan, tavern, luzhen
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    walk = visits().with_all()
    tavern.colour, tavern.pending = "green", ""
    tavern.save()
    assert "燃气使用安全不能一并检查" in walk.refused(staff.head, "approve")["detail"]
    walk.does(staff.planner, "call-off")
    again = visits()
    assert [each["code"] for each in again.shown(staff.planner)["items"]] == ["LU-1"]
    again.does(staff.head, "approve")


@pytest.mark.usefixtures("nine")
def test_what_a_complaint_asks_as_well_as_a_plan_is_no_routine(visits, staff, items, plan, tavern):
    plan(staff.planner, staff.head, items.vending)
    walk = visits()
    assert Visit.objects.get().due.count() == 1
    tavern.colour, tavern.pending = "green", ""
    tavern.save()
    walk.does(staff.head, "approve")


def test_danger_is_met_at_once_and_routine_never():
    urgent = led(colour="green", approved_at=None, urgent=True)
    assert after("draft", "arrive-urgently", urgent) == "underway"
    assert "信用良好" in refused(replace(urgent, source="annual"), "arrive-urgently")


def test_an_office_that_came_in_vain_does_not_come_along_for_routine():
    assert "卫健局连续3次" in refused(led(before=VAIN))
    own = (MIXED[0], replace(MIXED[1], source="complaint"))
    assert after("draft", "approve", led(before=VAIN, items=own)) == "approved"


def test_leads_in_vain_end_no_routine_and_what_a_lead_found_ends_the_run():
    leads = tuple(replace(each, source="complaint") for each in VAIN)
    assert after("draft", "approve", led(before=leads)) == "approved"
    found = went(HEALTH, "2026-04-01", source="complaint")
    assert after("draft", "approve", led(before=(*VAIN, found))) == "approved"
    assert "连续3次" in refused(led(before=(*VAIN, *leads)))


@pytest.mark.usefixtures("nine")
def test_what_an_office_came_for_is_kept_by_its_own_items(tavern, luzhen):
    made = happened(tavern, "2026-03-01", luzhen.zjj, luzhen.sthj)
    Visit.objects.update(source="complaint")
    made.items.filter(office=luzhen.zjj).update(source="annual")
    kept = {each.office: (each.source, each.fruitless) for each in before(tavern.pk)}
    assert kept == {luzhen.zjj.pk: ("annual", True), luzhen.sthj.pk: ("complaint", True)}


def test_routine_that_comes_along_on_a_rest_day_needs_its_reason():
    saturday = DAY + timedelta(days=1)
    rest = led(day=saturday, today=saturday)
    assert "休息日" in refused(rest)
    assert after("draft", "approve", rest, rest_day_because="只在周末营业") == "approved"
    alone = replace(rest, items=(MIXED[0], replace(MIXED[1], source="")))
    assert after("draft", "approve", alone) == "approved"
