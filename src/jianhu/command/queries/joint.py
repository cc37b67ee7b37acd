"""How each office stands with what it was asked to do (协同联办)."""

from typing import Any

from django.db.models import Count, Q

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.command.models import Task
from jianhu.command.queries.door import incidents_for
from jianhu.command.queries.tasks import rows_of_tasks


def joint(person: Person) -> list[dict[str, Any]]:
    """Return one row an office: what is open, waits, is overdue, was done or sent back today."""
    midnight = moments.local(moments.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    late = Q(incident__due_at__lt=moments.now(), incident__paused=False)
    tasks = Task.objects.filter(incident__in=incidents_for(person).values("pk"))
    rows = (
        tasks.values("office", "office__code", "office__name", "office__short", "office__kind")
        .annotate(
            open=Count("pk", filter=Q(state__in=Task.RUNNING)),
            waiting=Count("pk", filter=Q(state="offered")),
            overdue=Count("pk", filter=Q(state__in=Task.RUNNING) & late),
            done_today=Count("pk", filter=Q(reported_at__gte=midnight)),
            refused=Count("pk", filter=Q(state="refused", offered_at__gte=midnight)),
        )
        .order_by("-open", "office__code")
    )
    return [_row(dict(row)) for row in rows]


def tasks_of_office(person: Person, office: int, limit: int) -> list[dict[str, Any]]:
    tasks = Task.objects.filter(
        office=office, state__in=Task.RUNNING, incident__in=incidents_for(person).values("pk")
    )
    return rows_of_tasks(person, tasks.order_by("incident__rank", "id"), limit)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    office = {
        "id": row["office"],
        "code": row["office__code"],
        "name": row["office__name"],
        "short": row["office__short"],
        "kind": row["office__kind"],
    }
    counts = ("open", "waiting", "overdue", "done_today", "refused")
    return {"office": office} | {name: row[name] for name in counts}
