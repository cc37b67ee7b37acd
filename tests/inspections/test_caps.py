"""The yearly cap: asked by each office's own plan, and again at the door (I3)."""

import pytest

from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.history import before
from tests.inspections.happening import went

pytestmark = pytest.mark.usefixtures("nine")


def used_up(subject, office):
    for day in ("2026-03-01", "2026-05-01"):
        went(subject, day, office)


@pytest.fixture
def at_the_door(visits, staff, items, tavern, luzhen):
    """``at_the_door(source)``: approved, and the cap used up meanwhile."""

    def ready(source, **reasons):
        walk = visits(source=source, merge=False)
        if reasons:
            used_up(tavern, luzhen.lu_team)
        walk.does(staff.head, "approve", **reasons)
        walk.does(staff.officer, "notify")
        if not reasons:
            used_up(tavern, luzhen.lu_team)
        return walk

    return ready


@pytest.mark.refuses("I3")
def test_a_cap_that_was_used_up_since_the_approval(at_the_door, staff):
    refused = at_the_door("annual").refused(staff.officer, "arrive")
    assert "本年已经检查2次，上限2次" in refused["detail"]
    assert "54号" in refused["basis"]


@pytest.mark.lets("I3")
def test_a_lead_is_followed_and_what_the_head_gave_a_reason_for_stands(at_the_door, staff):
    at_the_door("complaint").does(staff.officer, "arrive")
    Visit.objects.all().delete()
    at_the_door("annual", over_cap_because="县安委挂牌", over_caps=["鲁镇街道办事处"]).does(
        staff.officer, "arrive"
    )


@pytest.mark.lets("I3")
@pytest.mark.refuses("I3")
def test_urgency_alone_goes_beyond_no_cap_but_an_alarm_does(visits, staff, items, tavern, luzhen):
    used_up(tavern, luzhen.lu_team)
    routine = visits(urgent=True, source="annual", merge=False)
    assert "上限2次" in routine.refused(staff.officer, "arrive-urgently")["detail"]
    visits(urgent=True, source="alarm").does(staff.officer, "arrive-urgently")


@pytest.mark.lets("I3")
@pytest.mark.refuses("I3")
@pytest.mark.parametrize("source", ["superior", "complaint"])
def test_what_comes_along_is_asked_for_its_own_offices_cap(
    visits, staff, items, tavern, luzhen, plan, source
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    used_up(tavern, luzhen.zjj)
    walk = visits(source=source).with_all()
    assert set(VisitItem.objects.filter(visit__number=walk.number).values_list(
        "item", "source")) == {("LU-1", ""), ("ZJ-1", "annual")}  # fmt: skip
    shown = {each["code"]: each["source"] for each in walk.shown(staff.planner)["items"]}
    assert shown == {"LU-1": "", "ZJ-1": "年度计划"}
    refused = walk.refused(staff.head, "approve")["detail"]
    assert "鉴湖县住房和城乡建设局本年已经检查2次" in refused
    assert "鲁镇街道" not in refused
    walk.does(
        staff.head, "approve", over_cap_because="隐患挂牌", over_caps=["鉴湖县住房和城乡建设局"]
    )
    walk.does(staff.officer, "notify")
    walk.does(staff.officer, "arrive")
    last = {each.office: each.source for each in before(tavern.pk)}
    assert last == {luzhen.lu_team.pk: source, luzhen.zjj.pk: "annual"}


@pytest.mark.lets("I3")
def test_a_superiors_own_items_meet_no_cap(visits, staff, items, tavern, luzhen):
    used_up(tavern, luzhen.lu_team)
    visits(source="superior").does(staff.head, "approve")
