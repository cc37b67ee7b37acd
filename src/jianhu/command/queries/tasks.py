"""My tasks and my notices."""

from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.command.models import Incident, Notice, Task
from jianhu.command.queries.door import tasks_for
from jianhu.command.queries.queue import rows_of, with_rows

OPEN = ("offered", "accepted", "arrived")


def my_tasks(person: Person, state: str, limit: int) -> list[dict[str, Any]]:
    """Return tasks with their incidents: open ones by time limit, done ones newest first."""
    tasks = tasks_for(person)
    if state == "open":
        tasks = tasks.filter(state__in=OPEN).order_by("incident__rank", "id")
    else:
        tasks = tasks.filter(state="reported").order_by("-reported_at", "-id")
    return rows_of_tasks(person, tasks, limit)


def rows_of_tasks(person: Person, tasks: QuerySet[Task], limit: int) -> list[dict[str, Any]]:
    found = list(tasks.select_related("officer", "office")[:limit])
    rows = with_rows(Incident.objects.filter(pk__in={task.incident_id for task in found}))
    incidents = {row["id"]: row for row in rows_of(rows)}
    return [
        {
            "id": task.pk,
            "incident": incidents[task.incident_id],
            "office": task.office.short,
            "leads": task.leads,
            "mine": task.officer_id == person.pk,
            "officer": str(task.officer) if task.officer else "",
            "state": task.state,
            "state_name": task.get_state_display(),
            "offered_at": task.offered_at,
            "accepted_at": task.accepted_at,
            "arrived_at": task.arrived_at,
            "reported_at": task.reported_at,
            "result": task.result,
        }
        for task in found
    ]


def notices_for(person: Person, limit: int = 50) -> list[dict[str, Any]]:
    notices = Notice.objects.filter(to=person).select_related("incident").order_by("-id")
    return [
        {
            "id": notice.pk,
            "says": notice.says,
            "urgent": notice.urgent,
            "incident": notice.incident.number if notice.incident else None,
            "at": notice.at,
            "read_at": notice.read_at,
        }
        for notice in notices[:limit]
    ]
