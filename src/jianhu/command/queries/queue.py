"""The queue: what is open in the order of its time limits, then what is finished, newest first."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.pages import Page, ranked
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead, Task
from jianhu.command.queries.door import incidents_for
from jianhu.command.queries.standing import IS_OPEN, closed_between
from jianhu.command.rules.procedure import OPEN
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations

CURRENT = [*Task.RUNNING, "reported"]


def queue(person: Person, *, limit: int, cursor: str = "", **wanted: Any) -> Page:
    """Return a page of rows; ``wanted`` filters as ``filtered`` says."""
    found = ranked(with_rows(filtered(person, **wanted)), "rank", cursor, limit)
    return found._replace(items=rows_of(found.items))


def counts(person: Person, **wanted: Any) -> dict[str, Any]:
    """Count the open steps and what is overdue."""
    everything = filtered(person, **wanted)
    found = everything.filter(IS_OPEN)
    by_step = dict(found.order_by().values_list("step").annotate(Count("pk")))
    return {
        "by_step": {step: by_step.get(step, 0) for step in OPEN},
        "overdue": found.filter(due_at__lt=moments.now(), paused=False).count(),
        "closed_today": everything.filter(_closed_today()).count(),
    }


def newest_of(kind: str) -> str:
    """Return the number of the newest incident of a kind."""
    found = Incident.objects.filter(kind=kind).order_by("-pk").first()
    if found is None:
        raise NotFound(f"还没有“{kind}”这类事件。")
    return found.number


def with_rows(incidents: QuerySet[Incident]) -> QuerySet[Incident]:
    tasks = Task.objects.filter(leads=True, state__in=CURRENT).select_related("officer")
    return incidents.select_related("lead_office").prefetch_related(
        Prefetch("tasks", queryset=tasks.order_by("id"), to_attr="current")
    )


def rows_of(incidents: Iterable[Incident]) -> list[dict[str, Any]]:
    """Return lines of the queue. The incidents must come from ``with_rows``."""
    towns = organisations.town_names()
    return [row_of(incident, towns) for incident in incidents]


def row_of(incident: Incident, towns: dict[str, str]) -> dict[str, Any]:
    kind = kinds().get(incident.kind)
    current: list[Task] = incident.current  # type: ignore[attr-defined]
    officer = current[-1].officer if current else None
    overdue = bool(incident.due_at and not incident.paused and incident.due_at < moments.now())
    return {
        "id": incident.pk,
        "number": incident.number,
        "title": incident.title,
        "kind": incident.kind,
        "kind_name": kind.name if kind else "未定类型",
        "theme": kind.theme if kind else "",
        "step": incident.step,
        "step_name": incident.get_step_display(),
        "urgency": incident.urgency,
        "lon": incident.lon,
        "lat": incident.lat,
        "place": incident.place,
        "town": incident.town,
        "town_name": towns.get(incident.town, ""),
        "channel": incident.channel,
        "channel_name": incident.get_channel_display(),
        "lead_office": incident.lead_office.short if incident.lead_office else "",
        "officer": str(officer) if officer else "",
        "opened_at": incident.opened_at,
        "due_at": incident.due_at,
        "due_name": incident.due_name,
        "overdue": overdue,
        "paused": incident.paused,
        "closed_at": incident.closed_at,
        "leads": incident.lead_count,
        "version": incident.version,
        "sensitive": incident.sensitive,
    }


def filtered(
    person: Person,
    *,
    step: str = "",
    town: str = "",
    kind: str = "",
    office: int | None = None,
    q: str = "",
    overdue: bool = False,
    since: Any = None,
    channel: str = "",
    mine: bool = False,
    reported: bool = False,
) -> QuerySet[Incident]:
    """Return what the person sees, narrowed down.

    ``mine``: my office's or my own; ``reported``: what I reported myself.
    """
    equal = {"channel": channel, "town": town, "kind": kind, "lead_office": office}
    found = incidents_for(person).filter(**{name: said for name, said in equal.items() if said})
    if mine:
        own = Task.objects.filter(officer=person, state__in=CURRENT).values("incident")
        offices = {held.office.pk for held in organisations.posts_of(person)}
        found = found.filter(Q(lead_office__in=offices) | Q(pk__in=own))
    if reported:
        found = found.filter(pk__in=Lead.objects.filter(by=person).values("incident"))
    if step == "open":
        found = found.filter(IS_OPEN)
    elif step:
        found = found.filter(step__in=step.split(","))
    if q.upper().startswith("JH"):
        found = found.filter(number__startswith=q.upper())
    elif q:
        found = found.filter(Q(title__icontains=q) | Q(place__icontains=q) | Q(text__icontains=q))
    if overdue:
        found = found.filter(IS_OPEN, paused=False, due_at__lt=moments.now())
    if since:
        found = found.filter(opened_at__gte=since)
    return found


def _closed_today() -> Q:
    midnight = moments.local(moments.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    return closed_between(midnight, midnight + timedelta(days=1))
