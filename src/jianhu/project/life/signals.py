"""What residents call about: where, and in which words."""

import random
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.organisations import queries as organisations

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


def _item(source: str, chance: random.Random, **said: Any) -> dict[str, Any]:
    at = moments.local(moments.now())
    serial = f"{source}-{at:%Y%m%d%H%M%S}-{chance.randrange(10**6):06}"
    return {"id": serial, "at": at.isoformat(), **said}
