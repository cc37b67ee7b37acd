"""Incidents on the map: single points when few, clusters when many. Counted in the database."""

from typing import Any, NamedTuple

from django.db.models import Avg, Count, F, FloatField, Min
from django.db.models.functions import Cast, Floor

from jianhu.base.models import Person
from jianhu.command.queries.queue import filtered

MOST_POINTS = 500
CELLS = 24


class Box(NamedTuple):
    """A viewport in degrees."""

    west: float
    south: float
    east: float
    north: float


def on_map(person: Person, box: Box, **wanted: Any) -> dict[str, Any]:
    """Return up to 500 points of a viewport, or clusters on a 24 × 24 lattice if there are more."""
    wanted["step"] = wanted.get("step") or "open"
    here = filtered(person, **wanted).filter(
        lon__range=(box.west, box.east), lat__range=(box.south, box.north)
    )
    fields = ("number", "lon", "lat", "step", "kind", "urgency", "title")
    points = list(here.order_by("rank").values(*fields)[: MOST_POINTS + 1])
    if len(points) <= MOST_POINTS:
        return {"points": points, "clusters": []}
    return {"points": [], "clusters": _clusters(here, box)}


def _clusters(here: Any, box: Box) -> list[dict[str, Any]]:
    wide = max((box.east - box.west) / CELLS, 1e-6)
    high = max((box.north - box.south) / CELLS, 1e-6)
    cells = (
        here.annotate(
            column=Floor(Cast((F("lon") - box.west) / wide, FloatField())),
            line=Floor(Cast((F("lat") - box.south) / high, FloatField())),
        )
        .values("column", "line")
        .annotate(count=Count("pk"), lon=Avg("lon"), lat=Avg("lat"), worst=Min("urgency"))
        .order_by("column", "line")
    )
    return [{key: cell[key] for key in ("lon", "lat", "count", "worst")} for cell in cells]
