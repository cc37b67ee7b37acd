"""Put the drawn county into the database."""

from datetime import date
from itertools import groupby

import shapely
from django.db import transaction
from shapely.geometry import mapping

from jianhu.organisations.demonstration.county import Drawn, areas
from jianhu.organisations.demonstration.plane import degrees, to_degrees
from jianhu.organisations.models import Area
from jianhu.organisations.services.areas import draw_areas

SINCE = date(2022, 1, 1)
ORDER = ("province", "city", "county", "town", "village", "precinct", "grid")


@transaction.atomic
def seed_areas() -> int:
    """Draw the county level by level; drawing it again changes nothing."""
    drawn = sorted(areas(), key=lambda each: ORDER.index(each.kind))
    for _, level in groupby(drawn, key=lambda each: each.kind):
        parents = dict(Area.objects.values_list("code", "pk"))
        draw_areas(_area(each, parents) for each in level)
    return len(drawn)


def _area(drawn: Drawn, parents: dict[str, int]) -> Area:
    lon, lat = degrees(*drawn.label) if drawn.label else (None, None)
    return Area(
        code=drawn.code,
        name=drawn.name,
        kind=drawn.kind,
        parent_id=parents.get(drawn.parent or ""),
        tier=drawn.tier,
        tags=list(drawn.tags),
        lon=lon,
        lat=lat,
        shape=_geojson(drawn.shape) if drawn.shape else None,
        since=SINCE,
    )


def _geojson(shape: shapely.Geometry) -> dict[str, object]:
    return dict(mapping(to_degrees(shape)))
