"""Where nature is protected: national parks and nature reserves, by their outlines."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jianhu.geo.shapes import AreaIndex
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class ProtectedExample(Shape):
    say: str
    lon: float
    lat: float
    day: date
    expect: bool


class ProtectedArea(Shape):
    """``shape``: GeoJSON, WGS 84."""

    name: str
    kind: Literal["national-park", "nature-reserve"]
    say: str
    source: str
    mark: Literal["read", "recalled", "proposal"]
    level: Level
    since: date
    shape: dict[str, Any]
    examples: tuple[ProtectedExample, ...]


def protected_areas() -> dict[str, ProtectedArea]:
    return read_yaml_folder(Path(__file__).parents[1] / "protected_areas", ProtectedArea)


def protected_at(lon: float, lat: float, day: date) -> ProtectedArea | None:
    """Return the protected area a point lies in on a day; on a border it counts as inside."""
    return next((each for each in _around(lon, lat) if each.since <= day), None)


def _around(lon: float, lat: float) -> Iterator[ProtectedArea]:
    for slug, each in protected_areas().items():
        if _outline(slug).at(lon, lat):
            yield each


@cache
def _outline(slug: str) -> AreaIndex:
    return AreaIndex({slug: protected_areas()[slug].shape})
