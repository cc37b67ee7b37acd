"""Plans recorded and approved, a calendar made of them, the first week's visits approved."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.planner import count_anew
from jianhu.inspections import services
from jianhu.inspections.demonstration.asked import seed_asked
from jianhu.inspections.demonstration.before import seed_before, seed_edition
from jianhu.inspections.demonstration.campaigns import seed_campaigns
from jianhu.inspections.demonstration.drawn import OFFICES, draw_plans, items_of
from jianhu.inspections.demonstration.draws import seed_draws
from jianhu.inspections.demonstration.overlapping import seed_gap, seed_overlapping
from jianhu.inspections.demonstration.town import draft_towns_own, own_team
from jianhu.inspections.models import DueItem, Plan, Visit, VisitItem
from jianhu.inspections.rules.plan_forms import NAMED
from jianhu.inspections.rules.visit import SOURCES
from jianhu.kit.errors import NotFound, Refusal
from jianhu.law.calendar import is_working_day
from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.people import VISITED
from jianhu.organisations.demonstration.squads import seed_squads
from jianhu.subjects.queries import spared_by_routine, subjects

SUBJECTS, ROWS, SQUADS, DAYS, SECONDS = 600, 4_000, 4, 28, 5.0
FEW = 30  # subjects of the visitor's office
APPROVED = 7  # days ahead that heads have looked at already
TITLES = {source: f"{label}检查计划" for source, label in SOURCES.items()}


def seed(rows: int = ROWS, squads: int = SQUADS, seconds: float = SECONDS) -> dict[str, Any]:
    """Fill the room unless something is in it; return what there is."""
    seed_squads(dict.fromkeys(OFFICES.values(), squads))
    if not Plan.objects.exists():
        since = moments.local(moments.now()).date()
        until = since + timedelta(days=DAYS)
        whom = _whom()
        record_plans(whom, since, until, rows)
        _record_visitors(whom, since, until)
        draft_towns_own(since)
        by = _holder("zhzfj", "liaison")
        services.draft_calendar(by, since, until, seconds=seconds)
        count_anew(Plan, DueItem, Visit, VisitItem)
        for visit in Visit.objects.filter(day__lte=since + timedelta(days=APPROVED)):
            with suppress(Refusal):
                approve(visit)
    _seed_beside(moments.local(moments.now()).date())
    return {"plans": Plan.objects.count(), "visits": Visit.objects.count()}


def _seed_beside(today: date) -> None:
    """Each fills its own list unless something is in it: what stood there before stays."""
    team = own_team(today)
    seed_asked(team)
    seed_draws(team)
    seed_campaigns(today)
    bureau = _holder("zhzfj", "liaison"), _holder("zhzfj", "office-head")
    seed_overlapping(team, bureau, today)
    seed_gap(today)
    seed_before(team, today)
    seed_edition(team, today)
    services.look_for_findings()


def _whom() -> list[Any]:
    """Who is not left in peace first, then others in the order of their files."""
    every = list(subjects().order_by("pk"))
    spared = spared_by_routine(each.pk for each in every)
    return sorted(every, key=lambda each: each.pk in spared)[:SUBJECTS]


def record_plans(whom: Sequence[Any], since: date, until: date, count: int) -> int:
    """Let each office's liaison record its plans and its head approve them; return the rows."""
    every = (since + timedelta(days=n) for n in range((until - since).days + 1))
    days = [day for day in every if is_working_day(day)]
    plans = draw_plans(whom, days, count)
    for drawn, rows in sorted(plans.items()):
        title = TITLES[drawn.source] + (f"（第{drawn.batch + 1}批）" if drawn.batch else "")
        _record(drawn.office, title, drawn.source, (since, until), rows)
    return sum(map(len, plans.values()))


def _record_visitors(whom: Sequence[Any], since: date, until: date) -> None:
    """The office whose liaison a visitor becomes plans too: a few subjects, with the others."""
    rows = [
        {"subject": each.code, "item": item}
        for each in whom[:FEW]
        for item in items_of(VISITED, since)[:2]
    ]
    _record(VISITED, "水利专项检查计划", "superior", (since, until), rows)


def _record(
    office: str, title: str, source: str, span: tuple[date, date], rows: list[dict[str, Any]]
) -> None:
    since, until = (day.isoformat() for day in span)
    said = {"title": title, "office": office, "source": source, "since": since, "until": until}
    if source in NAMED:
        said["reference"] = f"演示-{office}-{since}"
    plan = services.record_plan(_holder(office, "liaison"), said, rows)
    services.approve_plan(_holder(office, "office-head"), plan.number)


def approve(visit: Visit) -> None:
    """The lead's head agrees, and its first officer tells who will be visited.

    Where others could come along, or the cap is reached, the head has to give a reason: it waits.
    """
    head = _holder(visit.lead.code, "office-head")
    services.take(head, visit.number, "approve", {"opinion": "同意，合并为一次检查"})
    first = visit.officers.select_related("person").order_by("pk")[0].person
    today = moments.local(moments.now()).date().isoformat()
    services.take(first, visit.number, "notify", {"on": today, "method": "phone"})


def _holder(office: str, post: str) -> Person:
    """Who holds the post at an office that the demonstration has opened."""
    found = organisations.office(office)
    if found is None:
        raise NotFound(f"没有单位{office}。")
    return Person.objects.get(pk=organisations.holders_of([post], office=found.pk)[0])
