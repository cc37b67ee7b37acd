"""My tasks, and those of an office."""

from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.command.models import Incident, Task
from jianhu.command.queries.door import tasks_for
from jianhu.command.queries.notices import hidden_from
from jianhu.command.queries.queue import rows_of, with_rows

HIDDEN_TITLE = "保密事件，接收后可见"


def my_tasks(person: Person, state: str, limit: int) -> list[dict[str, Any]]:
    """Return tasks with their incidents: open ones by time limit, done ones newest first."""
    tasks = tasks_for(person)
    if state == "open":
        tasks = tasks.filter(state__in=Task.RUNNING).order_by("incident__rank", "id")
    else:
        tasks = tasks.filter(state="reported").order_by("-reported_at", "-id")
    return rows_of_tasks(person, tasks, limit)


def rows_of_tasks(person: Person, tasks: QuerySet[Task], limit: int) -> list[dict[str, Any]]:
    found = list(tasks.select_related("officer", "office")[:limit])
    rows = with_rows(Incident.objects.filter(pk__in={task.incident_id for task in found}))
    incidents = {row["id"]: row for row in rows_of(rows)}
    hidden = hidden_from(person, [pk for pk, row in incidents.items() if row["sensitive"]])
    for pk in hidden:
        incidents[pk] = _out_of_sight(incidents[pk])
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
            "result": "" if task.incident_id in hidden else task.result,
        }
        for task in found
    ]


def _out_of_sight(row: dict[str, Any]) -> dict[str, Any]:
    """Enough to take a secret matter on, and nothing of what it is about or where within 10 km."""
    return row | {
        "title": HIDDEN_TITLE,
        "kind": "",
        "kind_name": "保密",
        "theme": "",
        "place": "",
        "lon": round(row["lon"], 1),
        "lat": round(row["lat"], 1),
    }
