"""Where it happens most: incidents by town, precinct, grid or kind."""

from datetime import datetime
from typing import Any, Literal, NamedTuple

from django.db.models import Avg, Count, Q

from jianhu.base.models import Person
from jianhu.command.kind import kinds
from jianhu.command.queries.door import incidents_for
from jianhu.command.rules.procedure import OPEN

Level = Literal["town", "precinct", "grid", "kind"]
FIELDS: dict[str, str] = {"town": "town", "precinct": "precinct", "grid": "area", "kind": "kind"}


class Hot(NamedTuple):
    """``most`` is the kind seen most often there; the point is where incidents crowd."""

    code: str
    incidents: int
    open: int
    lon: float
    lat: float
    most: str


def hot(
    person: Person, since: datetime, until: datetime, level: Level, limit: int = 20
) -> list[Hot]:
    """Return the places (or kinds) with the most incidents opened in the period."""
    field = FIELDS[level]
    seen = incidents_for(person).filter(opened_at__gte=since, opened_at__lt=until)
    seen = seen.exclude(step="merged").exclude(**{field: ""}).order_by()
    rows: list[dict[str, Any]] = list(
        seen.values(field)
        .annotate(
            count=Count("pk"),
            open=Count("pk", filter=Q(step__in=OPEN)),
            lon=Avg("lon"),
            lat=Avg("lat"),
        )
        .order_by("-count", field)[:limit]
    )
    most = _most(seen, field, [row[field] for row in rows])
    return [
        Hot(row[field], row["count"], row["open"], row["lon"], row["lat"], most.get(row[field], ""))
        for row in rows
    ]


def _most(seen: Any, field: str, codes: list[str]) -> dict[str, str]:
    rows = seen.filter(**{f"{field}__in": codes}).exclude(kind="")
    counted = rows.values_list(field, "kind").annotate(count=Count("pk")).order_by("count")
    names = {code: kind.name for code, kind in kinds().items()}
    return {code: names.get(kind, kind) for code, kind, _ in counted}
