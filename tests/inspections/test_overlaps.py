"""Visits to one subject within a few days: shown, and one goes into the other (I5)."""

import pytest

from jianhu.base import witness
from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.inspections.models import DueItem, Visit, VisitItem
from tests.inspections.happening import shop

pytestmark = pytest.mark.usefixtures("nine")


def merge(as_, by, into, *others, officers=()):
    said = {"officers": officers, "visits": [each.number for each in others]}
    return as_(by).post(f"/inspections/visits/{into.number}/merge", said)


@pytest.mark.requirement("29")
@pytest.mark.lets("I5")
@pytest.mark.refuses("I5")
def test_a_visit_some_days_off_is_shown_and_is_to_be_merged(visits, staff, items):
    first, later = visits(day="2026-11-20"), visits(day="2026-11-24")
    assert later.shown(staff.planner)["overlaps"] == []
    near = visits(day="2026-11-23")
    shown = near.shown(staff.planner)["overlaps"]
    assert [(each["visit"], each["folds"]) for each in shown] == [
        (first.number, True), (later.number, True)]  # fmt: skip
    assert "2026-11-20的检查" in shown[0]["says"]
    refused = near.refused(staff.head, "approve")
    assert "应当合并为一次" in refused["detail"]
    assert "54号" in refused["basis"]
    near.does(staff.head, "approve", apart_because="夜间暗访")


@pytest.mark.lets("I5")
def test_another_draft_goes_into_one_with_its_items_sources_and_people(
    visits, staff, items, plan, as_, luzhen
):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    routine = visits(source="annual", officers=[staff.second.pk]).with_all()
    lead = visits(day="2026-11-21", officers=[staff.officer.pk])
    answer = merge(as_, staff.planner, lead, routine)
    assert answer.status_code == 200, answer.json()
    assert answer.json()["overlaps"] == []
    rows = VisitItem.objects.filter(visit__number=lead.number)
    assert [*rows.values_list("item", "source")] == [("ZJ-1", "annual"), ("LU-1", "")]  # both ask
    came = {each["id"] for each in answer.json()["officers"]}
    assert came >= {staff.officer.pk, staff.second.pk, *(each.pk for each in staff.gas)}
    assert DueItem.objects.get().visit.number == lead.number
    gone = routine.shown(staff.planner)
    assert (gone["step"], gone["acts"][0]["said"]) == (
        "dropped", {"because": f"并入检查{lead.number}"})  # fmt: skip
    told = JournalEntry.objects.filter(thing=name_of(Visit.objects.get(number=routine.number)))
    assert "取消检查" in str([each.data for each in told])
    assert list(witness.troubles()) == []
    assert "休息日" in lead.refused(staff.head, "approve")["detail"]  # routine came along
    lead.does(staff.head, "approve", rest_day_because="企业周末才营业")


@pytest.mark.refuses("I5")
def test_what_is_approved_far_off_or_somebody_elses_does_not_go_in(
    visits, staff, items, as_, tavern, luzhen
):
    into, far = visits(), visits(day="2026-12-20")
    other = visits(subject=shop(luzhen.lu_village, "茂源酒店", n=1).code)
    approved, routine = visits(), visits(source="annual")
    approved.does(staff.head, "approve", apart_because="分开查")
    for each in (far, other, into):
        assert "不是同一对象近日的检查" in merge(as_, staff.planner, into, each).json()["detail"]
    refused = merge(as_, staff.planner, into, approved)
    assert "先取消" in refused.json()["detail"]
    assert "54号" in refused.json()["basis"]
    assert "在那次检查里合并" in merge(as_, staff.planner, routine, into).json()["detail"]
    assert merge(as_, staff.officer, into, routine).status_code == 403
    assert merge(as_, staff.planner, into, routine).status_code == 200


@pytest.mark.refuses("I5")
@pytest.mark.lets("I5")
def test_nothing_urgent_waits_and_no_routine_slips_in_beside_a_lead(
    visits, staff, items, as_, tavern
):
    lead, urgent, routine = visits(), visits(urgent=True), visits(source="annual")
    later = visits(day="2026-11-22")
    for each in (later, lead):
        assert "情况紧急" in merge(as_, staff.planner, each, urgent).json()["detail"]
    tavern.colour = "green"
    tavern.save()
    refused = merge(as_, staff.planner, lead, routine).json()
    assert "信用良好" in refused["detail"]
    assert "54号" in refused["basis"]
    tavern.colour = "yellow"
    tavern.save()
    assert merge(as_, staff.planner, lead, routine).status_code == 200
