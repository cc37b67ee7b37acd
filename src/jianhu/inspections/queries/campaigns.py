"""Campaigns, and what became of one: 行动→隐患→整改→立案, 红转绿, 投诉同比."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.command.queries.complaints import complaints
from jianhu.inspections.models import Campaign, Plan, Visit, VisitCase, VisitItem
from jianhu.inspections.rules.campaigns import check_named
from jianhu.inspections.rules.counting import change, years_before
from jianhu.inspections.rules.forms import NOT_FINE
from jianhu.inspections.rules.procedure import HAPPENED
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import scope_of
from jianhu.subjects.queries import turned


def campaigns(cursor: str = "", limit: int = 50) -> Page:
    """Return all campaigns, newest first: what may be planned by is no secret in the house."""
    page = newest(_all(), cursor, limit)
    return page._replace(items=[row_of(each) for each in page.items])


def campaign(key: int) -> dict[str, Any]:
    """Return one with its figures, its plans, visits and cases."""
    found = _all().filter(pk=key).first()
    if found is None:
        raise NotFound("没有这个专项行动。")
    checks = visits_of(found).select_related("subject", "lead").order_by("-day", "-id")
    return row_of(found) | {
        "funnel": funnel(found),
        "its_plans": [_plan(each) for each in found.plan_set.select_related("office")],
        "its_visits": [_visit(each) for each in checks[:200]],
        "its_cases": [*_cases(found).values_list("number", flat=True)],
    }


def campaign_for(person: Person, key: int, *, lock: bool = False) -> Campaign:
    """Return a campaign of a person's own offices."""
    rows = Campaign.objects.select_for_update(no_key=True) if lock else Campaign.objects
    scope = scope_of(person)
    mine = rows.all() if scope.everything else rows.filter(office__in=scope.offices)
    found = mine.filter(pk=key).first()
    if found is None:
        raise NotFound("没有这个专项行动，或者不是您单位的。")
    return found


def campaign_named(name: str, since: date, until: date) -> Campaign | None:
    """Return the campaign that is planned by; one that is not approved is refused (I6)."""
    if not name:
        return None
    found = Campaign.objects.filter(name=name).first()
    if found is None:
        raise NotFound(f"没有专项行动“{name}”。")
    check_named(name, found.state, since, until, within=(found.since, found.until))
    return found


def visits_of(campaign: Campaign) -> QuerySet[Visit]:
    """Return the inspections made for it, drafted by hand or out of its plans."""
    own = Q(campaign=campaign) | Q(due__plan__campaign=campaign)
    keys = Visit.objects.filter(own).values("pk")
    return Visit.objects.filter(pk__in=keys, kind="inspection")


def funnel(campaign: Campaign) -> dict[str, Any]:
    """Return row 64, counted from the records each figure stands for."""
    happened = visits_of(campaign).filter(step__in=HAPPENED)
    items = VisitItem.objects.filter(visit__in=happened, outcome__in=NOT_FINE)
    corrected = items.filter(Q(outcome="corrected") | ~Q(corrected_on=None))
    until = min(campaign.until, moments.local(moments.now()).date())
    area = campaign.office.area.code
    now = complaints(campaign.kinds, campaign.since, until, area)
    since_then, until_then = years_before(campaign.since, 1), years_before(until, 1)
    before = complaints(campaign.kinds, since_then, until_then, area)
    turns = turned(happened.values("subject"), campaign.since, until)
    return {
        "checks": happened.count(),
        "problems": items.count(),
        "corrected": corrected.count(),
        "cases": _cases(campaign).count(),
        "red_to_green": turns["red", "green"] + turns["red", "blue"],  # of some trades blue is best
        "complaints": now,
        "complaints_before": before,
        "complaints_change": change(now, before),
    }


def row_of(campaign: Any) -> dict[str, Any]:
    return {
        "id": campaign.pk,
        "name": campaign.name,
        "office": campaign.office.name,
        "basis": campaign.basis,
        "since": campaign.since,
        "until": campaign.until,
        "scope": campaign.scope,
        "reason": campaign.reason,
        "kinds": campaign.kinds,
        "approved_by": campaign.approved_by,
        "state": campaign.state,
        "state_name": campaign.get_state_display(),
        "decided_by": str(campaign.decided_by) if campaign.decided_by_id else "",
        "decided_at": campaign.decided_at,
        "plans": getattr(campaign, "plans", 0),
        "visits": getattr(campaign, "visits", 0),
    }


def _all() -> QuerySet[Campaign]:
    named = Campaign.objects.select_related("office__area", "decided_by")
    return named.defer("office__area__shape").annotate(
        plans=Count("plan", distinct=True), visits=Count("visit", distinct=True)
    )


def _cases(campaign: Campaign) -> QuerySet[VisitCase]:
    return VisitCase.objects.filter(visit__in=visits_of(campaign))


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "number": plan.number,
        "title": plan.title,
        "office": plan.office.name,
        "state_name": plan.get_state_display(),
    }


def _visit(visit: Visit) -> dict[str, Any]:
    return {
        "number": visit.number,
        "day": visit.day,
        "subject": visit.subject.name,
        "lead": visit.lead.organ,
        "step": visit.step,
        "problems": visit.problems,
    }
