"""What happens in the county, and where: kinds by channel, places by town, a few that are hot."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import cos, radians
from random import Random
from typing import NamedTuple

import numpy as np

from jianhu.base import moments
from jianhu.command.demonstration.words import place_near
from jianhu.command.kind import kinds
from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.premises import Premise, premises_of
from jianhu.organisations.queries import Place

METRES = 111_320.0
CHANNELS = {
    "camera": 34,
    "hotline": 20,
    "grid": 17,
    "citizen": 12,
    "device": 8,
    "drone": 5,
    "platform": 2,
    "post": 2,
}
CAMERAS = {
    "high-eyes": ("eye", {"muck-dumping": 3, "open-burning": 2, "illegal-building": 1}),
    "street-eyes": (
        "street",
        {"street-vending": 8, "outdoor-advert": 3, "rubbish-heap": 4, "illegal-parking": 4},
    ),
    "road-events": ("traffic", {"road-damage": 3, "traffic-obstruction": 3, "muck-truck": 3}),
    "river-eyes": ("water", {"river-debris": 4, "fish-trap": 3}),
}
DEVICES = {"fume-net": ("kitchen", "kitchen-fume"), "dust-net": ("site", "construction-dust")}
DRONES = {"waterlogging": 4, "river-occupation": 2, "farmland": 1, "illegal-building": 2}
PEOPLE = {
    "street-vending": 9,
    "rubbish-heap": 8,
    "illegal-parking": 8,
    "social-noise": 6,
    "kitchen-fume": 6,
    "construction-noise": 5,
    "manhole": 4,
    "road-damage": 4,
    "street-light": 4,
    "small-ads": 3,
    "outdoor-advert": 3,
    "dog": 3,
    "garbage-sorting": 3,
    "river-debris": 3,
    "sewer-overflow": 3,
    "fire-lane": 3,
    "muck-dumping": 3,
    "open-burning": 3,
    "ebike-charging": 3,
    "property-management": 2,
    "consumer-dispute": 2,
    "tree-damage": 2,
    "group-renting": 1,
    "food-safety": 2,
    "unlicensed-trade": 2,
}
HOURS = (1, 1, 1, 1, 1, 2, 5, 9, 12, 12, 11, 9, 7, 8, 10, 10, 10, 11, 12, 11, 9, 6, 3, 2)
TIERS = {"城区": 9, "中心": 4, "一般": 2}
HOT_SHARE, HOT = 0.35, 7


class Happening(NamedTuple):
    """One thing that happened, before anybody knew of it."""

    at: datetime
    channel: str
    source: str
    kind: str
    lon: float
    lat: float
    place: str
    where: Place


def happenings(count: int, since: datetime, until: datetime, chance: Random) -> list[Happening]:
    """Return what happened between two moments, in order of time."""
    spots = _Spots(chance)
    drawn = [_drawn(spots, at, chance) for at in sorted(_moments(count, since, until, chance))]
    places = organisations.places_of(np.array([(each.lon, each.lat) for each in drawn]))
    placed = [each._replace(where=where) for each, where in zip(drawn, places, strict=True)]
    return [each for each in placed if each.where.town]


def _moments(count: int, since: datetime, until: datetime, chance: Random) -> Iterator[datetime]:
    """Days busy by daylight; nothing lies in the future."""
    days = max((until - since).days, 1)
    for _ in range(count):
        day = moments.local(since) + timedelta(days=chance.randrange(days + 1))
        hour = chance.choices(range(24), HOURS)[0]
        at = day.replace(hour=hour, minute=0, second=0, microsecond=0)
        at += timedelta(seconds=chance.randrange(3600))
        while at >= until:
            at -= timedelta(days=1)
        yield max(at, since)


def _drawn(spots: "_Spots", at: datetime, chance: Random) -> Happening:
    channel = chance.choices(list(CHANNELS), list(CHANNELS.values()))[0]
    source, kind, found = _seen(spots, channel, chance)
    lon, lat, place = found
    return Happening(at, channel, source, kind, lon, lat, place, Place())


def _seen(
    spots: "_Spots", channel: str, chance: Random
) -> tuple[str, str, tuple[float, float, str]]:
    if channel == "camera":
        source = chance.choice(list(CAMERAS))
        premise, weights = CAMERAS[source]
        return source, _one(weights, chance), spots.near(premise)
    if channel == "device":
        source = chance.choice(list(DEVICES))
        premise, kind = DEVICES[source]
        return source, kind, spots.near(premise, spread=0)
    source = {"drone": "drone-net", "hotline": "hotline", "platform": "governance"}.get(channel, "")
    kind = _one(DRONES if channel == "drone" else PEOPLE, chance)
    if kind == "kitchen-fume":
        return source, kind, spots.near("kitchen")
    return source, kind, spots.village()


def _one(weights: dict[str, int], chance: Random) -> str:
    known = {kind: weight for kind, weight in weights.items() if kind in kinds()}
    return chance.choices(list(known), list(known.values()))[0]


class _Spots:
    """Places to happen at; a few villages and premises are hot."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        tiers = dict(organisations.areas("town").values_list("code", "tier"))
        found = organisations.areas("village", organisations.county().code)
        self.villages = [
            (area.lon, area.lat, area.name, TIERS.get(tiers.get(area.code[:9], ""), 2))
            for area in found.exclude(lon=None)
        ]
        self.hot = chance.sample(self.villages, min(HOT, len(self.villages)))
        self._premises: dict[str, list[Premise]] = {}

    def village(self) -> tuple[float, float, str]:
        if self.chance.random() < HOT_SHARE:
            lon, lat, name, _ = self.chance.choice(self.hot)
        else:
            weights = [each[3] for each in self.villages]
            lon, lat, name, _ = self.chance.choices(self.villages, weights)[0]
        return *self._about(lon or 0.0, lat or 0.0, 260), place_near(name, self.chance)

    def near(self, kind: str, spread: float = 60) -> tuple[float, float, str]:
        known = self._premises.setdefault(kind, premises_of(kind))
        hot = known[: max(len(known) // 8, 1)]
        one = self.chance.choice(hot if self.chance.random() < HOT_SHARE else known)
        return *self._about(one.lon, one.lat, spread), one.name

    def _about(self, lon: float, lat: float, spread: float) -> tuple[float, float]:
        east, north = self.chance.gauss(0, spread), self.chance.gauss(0, spread)
        return (
            round(lon + east / (METRES * cos(radians(lat))), 6),
            round(lat + north / METRES, 6),
        )
