"""An address taken apart as far as it is said: town, road, number, unit."""

import re
from functools import cache
from typing import NamedTuple

from jianhu.subjects.linkage.spelling import plain, sound

ABOVE = re.compile(r"^(?:\w{2,3}省)?(?:\w{2,3}市(?!场))?(?:\w{1,3}?(?:县|(?<![社园])区))?(?=\w{2})")
TOWN = re.compile(r"^(\w{2,4}?)(?:街道|镇|乡)")
ROAD = re.compile(r"(\w{1,6}?(?:大道|路|街|巷|弄|村|社区|园区|市场|广场))")
NUMBER = re.compile(r"^\D{0,6}?(\d+(?:-\d+)?)(?:号|$|(?=\D))")
UNIT = re.compile(r"[A-Z]?\d+")


class Address(NamedTuple):
    """``road`` is how the road sounds. ``spot`` is road and number, ``door`` the unit there."""

    town: str
    road: str
    number: str
    unit: str

    @property
    def spot(self) -> str:
        return f"{self.road}{self.number}" if self.road and self.number else ""

    @property
    def door(self) -> str:
        return f"{self.spot}/{self.unit}" if self.spot and self.unit else ""


@cache
def read_address(given: str) -> Address:
    said = ABOVE.sub("", plain(given).replace("(", "").replace(")", ""))
    town = TOWN.match(said)
    rest = said[town.end() :] if town else said
    road = ROAD.match(rest)
    after = rest[road.end() :] if road else rest
    number = NUMBER.match(after) if road else None
    units = UNIT.findall(after[number.end() :] if number else after)
    return Address(
        sound(town[1]) if town else "",
        sound(road[1]) if road else "",
        number[1] if number else "",
        "-".join(units),
    )
