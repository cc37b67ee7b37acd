"""A hundred thousand incidents: a past of some thousands, copied back through the years in SQL."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import DateTimeField

MONTH = 30 * 86_400
BASE = 5_000


def fill(count: int) -> dict[str, Any]:
    """Fill the house's database; what is open in a copy is open too, so some 2 % are."""
    from benchmarks.inside import county
    from jianhu.command.demonstration import write_past

    county()
    write_past(30, BASE, journal=False)
    copies = max(count // BASE - 1, 0)
    for number in range(1, copies + 1):
        for model, copied in _copied().items():
            _copy(apps.get_model(model), number, copied)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
        cursor.execute("SELECT COUNT(*) FROM command_incident")
        incidents = cursor.fetchone()[0]
        cursor.execute(
            "SELECT COUNT(*) FROM command_incident "
            "WHERE step NOT IN ('closed', 'rejected', 'merged')"
        )
        return {"incidents": incidents, "open": cursor.fetchone()[0]}


def _copied() -> dict[str, dict[str, str]]:
    """Which tables are copied, and what differs in a copy; {n} is its number, {m} its months."""
    incident = "incident_id + {n} * 1000000"
    return {
        "command.Incident": {
            "number": "number || 'x{n}'",
            "lon": "lon + 0.0001 * ({n} - 10)",
            "rank": "CASE WHEN closed_at IS NULL THEN rank ELSE rank + {n} * 2592000 END",
        },
        "command.Lead": {"incident_id": incident, "ref": "NULL", "token": "NULL"},
        "command.Task": {"incident_id": incident},
        "command.Breach": {"incident_id": incident},
        "command.Incident_helpers": {"incident_id": incident},
    }


def _copy(model: Any, number: int, differs: dict[str, str]) -> None:
    names, values, incident = [], [], apps.get_model("command.Incident")
    for field in model._meta.concrete_fields:
        column = field.column
        names.append(f'"{column}"')
        if column == "id":
            values.append(f"id + {number} * 1000000")
        elif column in differs:
            values.append(differs[column].format(n=number))
        elif isinstance(field, DateTimeField) and (model, column) != (incident, "due_at"):
            values.append(_earlier(column, number))
        else:
            values.append(f'"{column}"')
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {model._meta.db_table} ({', '.join(names)}) "
            f"SELECT {', '.join(values)} FROM {model._meta.db_table} WHERE id < 1000000"
        )


def _earlier(column: str, months: int) -> str:
    seconds = months * MONTH
    if connection.vendor == "sqlite":
        return f"datetime(\"{column}\", '-{seconds} seconds')"
    return f"\"{column}\" - interval '{seconds} seconds'"
