"""No draft is folded to take it from its lead, nor to evade its head, its days or its caps."""

import pytest

from jianhu.base import moments
from jianhu.inspections.models import Campaign, DueItem, Visit, VisitItem
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.queries.history import before

pytestmark = [pytest.mark.usefixtures("nine"), pytest.mark.refuses("I5")]


@pytest.fixture
def merged(as_):
    def merge(by, into, other):
        return as_(by).post(
            f"/inspections/visits/{into}/merge", {"officers": [], "visits": [other]}
        )

    return merge


@pytest.fixture
def theirs(gas_draft):
    return gas_draft.number


def test_who_leads_a_draft_gives_it_away_and_nobody_takes_it(merged, visits, staff, theirs):
    mine = visits()
    (shown,) = mine.shown(staff.planner)["overlaps"]
    assert (shown["visit"], shown["folds"]) == (theirs, False)
    refused = merged(staff.planner, mine.number, theirs)
    assert (refused.status_code, "牵头机关" in refused.json()["detail"]) == (403, True)
    assert Visit.objects.get(number=theirs).step == "draft"


@pytest.mark.refuses("I4")
def test_no_head_approves_his_own_draft_in_anothers_shell(merged, visits, staff, items):
    own, shell = visits(merge=False), visits(officers=[], merge=False)
    Visit.objects.filter(number=own.number).update(by=staff.head)
    refused = merged(staff.planner, shell.number, own.number)
    assert "不能并入由他批准的检查" in refused.json()["detail"]


@pytest.mark.refuses("I6")
def test_a_campaign_is_not_stretched_beyond_its_days(merged, visits, staff, items, luzhen):
    said = {
        "office": luzhen.lu_team, "basis": "文", "since": "2026-11-01", "scope": "全县",
        "reason": "事故", "approved_by": "县政府", "state": "approved", "by": staff.planner,
        "at": moments.now(),
    }  # fmt: skip
    Campaign.objects.create(name="燃气", until="2026-11-20", **said)
    Campaign.objects.create(name="烟花", until="2026-12-20", **said)
    gas, fireworks = (
        visits(source="campaign", campaign=name, merge=False) for name in ("燃气", "烟花")
    )
    later = visits(day="2026-11-23", merge=False)
    assert "期限内" in merged(staff.planner, later.number, gas.number).json()["detail"]
    refused = merged(staff.planner, fireworks.number, gas.number)
    assert "不同的专项行动" in refused.json()["detail"]


def test_what_is_due_later_is_not_moved_before_its_time(merged, visits, staff, items, plan):
    plan(staff.gas_planner, staff.gas_head, items.gas, since="2026-11-23", until="2026-11-23")
    later, sooner = visits(day="2026-11-23"), visits(merge=False)
    assert DueItem.objects.get().visit.number == later.number
    assert "期限内" in merged(staff.planner, sooner.number, later.number).json()["detail"]


def test_an_item_of_two_offices_stays_with_each(merged, visits, staff, items, luzhen):
    one, other = visits(merge=False), visits(merge=False)
    VisitItem.objects.filter(visit__number=other.number).update(office=luzhen.zjj)
    refused = merged(staff.planner, one.number, other.number)
    assert "不同单位的同一事项" in refused.json()["detail"]


@pytest.mark.refuses("I3")
def test_what_both_ask_stays_what_a_cap_binds(merged, visits, staff, items, luzhen, tavern):
    lead, routine = visits(source="superior", merge=False), visits(source="annual", merge=False)
    assert merged(staff.planner, lead.number, routine.number).status_code == 200
    facts = facts_of(Visit.objects.get(number=lead.number), staff.head)
    assert facts.sources_of(luzhen.lu_team.pk) == {"superior", "annual"}
    Visit.objects.filter(number=lead.number).update(step="told")
    assert [each.source for each in before(tavern.pk)] == ["annual"]


def test_a_check_up_takes_nothing_along(visits, staff, items, plan, merged, as_):
    plan(staff.gas_planner, staff.gas_head, items.gas)
    walk = visits(kind="checkup", source="request", reference="x")
    assert [each["code"] for each in walk.shown(staff.planner)["items"]] == ["LU-1"]
    answer = as_(staff.planner).post(f"/inspections/visits/{walk.number}/merge", {"officers": []})
    assert "执法体检不并入" in answer.json()["detail"]
