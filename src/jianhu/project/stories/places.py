"""Named places of the demonstration county, and points a few metres off."""

from math import cos, radians
from typing import TYPE_CHECKING

from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.premises import Premise, premises
from jianhu.project.stories.shape import Where

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

METRES = 111_320.0
Point = tuple[float, float]


def lonlat(stage: "Stage", where: Where) -> Point:
    """Return longitude and latitude of a place, moved by metres to the east and north."""
    lon, lat = where.point or _own_area(stage, where.own_area_of) or named(where.place)
    return (
        lon + where.east / (METRES * cos(radians(lat))),
        lat + where.north / METRES,
    )


def named(name: str) -> Point:
    if known := premise(name):
        return known.lon, known.lat
    area = organisations.area_named_in(name)
    if area is None or area.lon is None or area.lat is None:
        raise NotFound(f"县里没有叫“{name}”的地方。")
    return area.lon, area.lat


def premise(name: str) -> Premise | None:
    return next((each for each in premises() if each.name == name), None)


def _own_area(stage: "Stage", actor: str) -> Point | None:
    """The middle of the grid somebody looks after."""
    if not actor:
        return None
    held = [each.area for each in organisations.posts_of(stage.cast[actor]) if each.area]
    if not held or held[0].lon is None or held[0].lat is None:
        raise NotFound(f"{actor}没有自己的网格。")
    return held[0].lon, held[0].lat
