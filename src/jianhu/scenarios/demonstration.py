"""The demonstration county's scenes: each scenario switched on at one place of its kind."""

from datetime import date
from math import cos, pi, radians, sin
from typing import Any

import shapely

from jianhu.base.people import system
from jianhu.command.queries.scenes import scenes_on
from jianhu.organisations.demonstration.premises import Premise, premises_of, venue_shape
from jianhu.scenarios.services import read_shape, switch_on

METRES = 111_320.0
OPENED = date(2023, 9, 1)
VENUE = ("venue", "climbing-centre", "稽山攀岩中心")
# Scenario, code, what its place is called after the premise it lies around, premise, metres.
PLACES = (
    ("kitchen-fume", "food-street", "{}美食街区", "kitchen", 160),
    ("muck", "building-site", "{}工地及周边", "site", 180),
    ("river", "river-reach", "{}河段", "water", 300),
    ("waterlogging", "low-road", "{}低洼路段", "traffic", 140),
    ("street", "model-street", "{}示范街区", "street", 170),
)


def seed() -> int:
    """Switch on what is not on yet; return how many scenes there are."""
    on = {scene.code for scene in scenes_on()}
    if VENUE[1] not in on:
        _on(VENUE[0], VENUE[1], VENUE[2], venue_shape())
    for scenario, code, named, kind, radius in PLACES:
        if code not in on:
            premise, shape = _free(kind, radius)
            _on(scenario, code, named.format(premise.name), shape)
    return len(scenes_on())


def _on(scenario: str, code: str, place: str, shape: dict[str, Any]) -> None:
    switch_on(system(), scenario, code=code, place=place, shape=shape, since=OPENED)


def _free(kind: str, radius: float) -> tuple[Premise, dict[str, Any]]:
    """Return the first premise with room around it: scenes do not overlap."""
    taken = shapely.union_all([read_shape(scene.shape) for scene in scenes_on()])
    for premise in premises_of(kind):
        shape = around(premise.lon, premise.lat, radius)
        if not shapely.intersects(read_shape(shape), taken):
            return premise, shape
    raise LookupError(kind)


def around(lon: float, lat: float, radius: float, corners: int = 16) -> dict[str, Any]:
    """Return a ring of so many metres around a point, as GeoJSON."""
    turns = [2 * pi * corner / corners for corner in range(corners)]
    ring = [
        [
            round(lon + radius * cos(turn) / (METRES * cos(radians(lat))), 6),
            round(lat + radius * sin(turn) / METRES, 6),
        ]
        for turn in turns
    ]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
