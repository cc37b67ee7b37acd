"""What happens in the county: where, seen by whom, in which words."""

import random
from math import cos, radians
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.premises import Premise, premises_of

METRES = 111_320.0
SEEN_BY = {
    "high-eyes": ("open-burning", "muck-dumping", "illegal-building", "rubbish-heap"),
    "street-eyes": ("street-vending", "illegal-parking", "muck-truck", "outdoor-advert", "manhole"),
    "road-events": ("road-damage", "traffic-obstruction", "traffic-signal"),
    "river-eyes": ("fish-trap", "river-debris", "high-water"),
    "drone-net": ("waterlogging", "illegal-mining", "farmland", "river-occupation"),
}
CAMERAS = {
    "high-eyes": "eye",
    "street-eyes": "street",
    "road-events": "traffic",
    "river-eyes": "water",
}


class Signal(NamedTuple):
    """One thing somebody or something noticed."""

    source: str
    item: dict[str, Any]


def from_camera(chance: random.Random) -> Signal:
    """A camera sees something near where it stands; a drone, anywhere in a town."""
    source = chance.choice(list(SEEN_BY))
    kind = chance.choice([each for each in SEEN_BY[source] if each in kinds()])
    if source in CAMERAS:
        camera = chance.choice(premises_of(CAMERAS[source]))
        lon, lat, place = *near(camera, chance), camera.name
    else:
        lon, lat, place = in_a_village(chance)
    text = f"{place}识别到{kinds()[kind].name}"
    return Signal(
        source, _item(source, chance, text=text, kind=kind, lon=lon, lat=lat, place=place)
    )


def from_hotline(chance: random.Random) -> Signal:
    """A resident calls 12345; what it is about must be found out."""
    kind = kinds()[chance.choice(sorted(kinds()))]
    text = chance.choice([*kind.examples.train, *kind.examples.dev])
    lon, lat, place = in_a_village(chance)
    return Signal("hotline", _item("hotline", chance, text=text, lon=lon, lat=lat, place=place))


def in_a_village(chance: random.Random) -> tuple[float, float, str]:
    villages = [each for each in organisations.areas("village") if each.lon and each.lat]
    village = chance.choice(villages)
    assert village.lon is not None
    assert village.lat is not None
    return village.lon, village.lat, village.name


def near(place: Premise, chance: random.Random, metres: float = 60) -> tuple[float, float]:
    east, north = chance.uniform(-metres, metres), chance.uniform(-metres, metres)
    return place.lon + east / (METRES * cos(radians(place.lat))), place.lat + north / METRES


def _item(source: str, chance: random.Random, **said: Any) -> dict[str, Any]:
    at = moments.local(moments.now())
    serial = f"{source}-{at:%Y%m%d%H%M%S}-{chance.randrange(10**6):06}"
    return {"id": serial, "at": at.isoformat(), **said}
