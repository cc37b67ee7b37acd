"""Tours, patrols and the like look at no item, and are counted: somebody came (I9, I10)."""

import pytest

from jianhu.inspections.rules.caps import counted
from jianhu.inspections.rules.patterns import warnings
from tests.inspections.happening import went
from tests.inspections.told import FIRE, HEALTH
from tests.inspections.told import went as came

pytestmark = pytest.mark.usefixtures("nine")


@pytest.mark.lets("I9", "I10")
@pytest.mark.refuses("I9", "I10")
def test_a_tour_takes_nothing_along_and_is_in_the_way_of_nobody(visits, staff, items, plan, as_):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    named = visits(kind="observation").answer
    assert (named.status_code, "54号" in named.json()["basis"]) == (409, True)
    tour = visits(kind="observation", items=[])
    assert tour.shown(staff.planner)["items"] == []
    path = f"/inspections/visits/{tour.number}/merge"
    assert "不检查事项" in as_(staff.planner).post(path, {"officers": []}).json()["detail"]
    tour.does(staff.head, "approve")
    inspection = visits(merge=False)
    assert [each["visit"] for each in inspection.shown(staff.planner)["overlaps"]] == [""]


@pytest.mark.lets("I9")
@pytest.mark.refuses("I9", "I10")
def test_who_came_for_no_inspection_came_all_the_same(visits, staff, items, tavern, luzhen):
    for kind, day in (("patrol", "2026-10-01"), ("observation", "2026-11-01")):
        went(tavern, day, luzhen.lu_team, kind=kind)
    went(tavern, "2026-02-01", luzhen.lu_team)
    went(tavern, "2025-02-01", luzhen.lu_team)
    shown = visits().shown(staff.planner)
    assert (shown["came"], shown["inspected"], shown["warnings"]) == (3, 1, [])
    went(tavern, "2026-11-10", luzhen.lu_team, kind="licence")
    shown = visits(day="2026-12-01").shown(staff.planner)
    assert (shown["came"], shown["inspected"]) == (4, 1)
    assert shown["warnings"] == ["60天内以观摩、巡查等名义上门3次，请核实是否变相检查"]


@pytest.mark.lets("I10")
def test_what_is_no_inspection_is_in_no_cap_and_each_office_is_asked_for_itself():
    days = ("2026-01-01", "2026-02-01", "2026-03-01")
    tours = [came(FIRE, day, visit=n, kind="patrol") for n, day in enumerate(days)]
    assert counted(tours, FIRE, 2026) == 0
    assert [each.visits for each in warnings(tours)] == [(0, 1, 2)]
    apart = [came(FIRE, days[0], kind="patrol"), came(FIRE, days[1], kind="patrol"),
             came(HEALTH, days[2], kind="patrol")]  # fmt: skip
    assert warnings(apart) == []
