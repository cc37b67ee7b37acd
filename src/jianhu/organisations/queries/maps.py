"""The towns and precincts as light GeoJSON, for a screen that has no base map."""

from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry import mapping, shape

from jianhu.organisations.models import MapState
from jianhu.organisations.queries.areas import drawn

TOLERANCE = 0.0006  # degrees: about sixty metres


def light_map() -> list[dict[str, Any]]:
    """Return the features; neighbours stay neighbours, because shared borders are thinned alike."""
    token = MapState.objects.values_list("token", flat=True).first()
    return _kept(token) if token else _features()


@lru_cache(maxsize=1)
def _kept(token: str) -> list[dict[str, Any]]:
    return _features()


def _features() -> list[dict[str, Any]]:
    return [feature for kind in ("town", "precinct") for feature in _level(kind)]


def _level(kind: str) -> list[dict[str, Any]]:
    areas = [area for area in drawn(kind) if area.shape]
    shapes = shapely.coverage_simplify([shape(area.shape) for area in areas], TOLERANCE)
    return [
        {
            "type": "Feature",
            "id": area.code,
            "properties": {
                "code": area.code,
                "name": area.name,
                "kind": kind,
                "tier": area.tier,
                "lon": area.lon,
                "lat": area.lat,
            },
            "geometry": mapping(shapely.set_precision(thin, 1e-5)),
        }
        for area, thin in zip(areas, shapes, strict=True)
    ]
