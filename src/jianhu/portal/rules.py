"""What the public door asks of a report before it is passed on."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from jianhu.kit.digest import sm3
from jianhu.kit.errors import Refusal
from jianhu.kit.parameters import Parameter, read_parameters

MOST_PHOTOS = 6
SMALLEST_VIEW = 1e-5  # degrees, about a metre
PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}")


class TooMany(Refusal):
    """One address has reported enough for today."""

    code = "too-many"
    status = 429


class Incomplete(Refusal):
    """Something that has to be written is missing, or too long."""

    code = "incomplete"
    status = 422


class AlreadyRated(Refusal):
    """One browser rates one act once."""

    code = "already-rated"
    status = 409


class View(NamedTuple):
    """A piece of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def at(self, right: float, down: float) -> tuple[float, float]:
        """Return the place at fractions of the way right and down."""
        lon = self.west + (self.east - self.west) * right
        lat = self.north - (self.north - self.south) * down
        return round(lon, 6), round(lat, 6)

    def closer(self, lon: float, lat: float, times: float = 3) -> "View":
        """Return a smaller piece around a place, not smaller than about 800 metres."""
        half = max((self.east - self.west) / times, 0.008) / 2
        high = half * (self.north - self.south) / (self.east - self.west)
        return View(lon - half, lat - high, lon + half, lat + high)

    def __str__(self) -> str:
        return ",".join(f"{each:.6f}" for each in self)


def read_view(said: str) -> View | None:
    """Read what a form brought back; anything odd is no view."""
    parts = said.split(",")
    try:
        west, south, east, north = (float(part) for part in parts)
    except ValueError:
        return None
    sound = -180 <= west < east <= 180 and -90 <= south < north <= 90
    sound = sound and min(east - west, north - south) > SMALLEST_VIEW
    return View(west, south, east, north) if sound else None


def ref_of(day: date, key: str, photos: Iterable[str], words: Mapping[str, Any]) -> str:
    """Name a report after the form it was written on and all that is in it.

    Somebody who goes back and changes a word, or adds a photograph, reports something new.
    """
    said = repr((day.isoformat(), key, sorted(photos), sorted(words.items())))
    return f"jh-{sm3(said.encode('utf-8', 'backslashreplace'))[:32]}"


def phone_is_one(phone: str) -> bool:
    return PHONE.fullmatch(phone.replace(" ", "")) is not None


def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parent / "parameters")


def check_visits(reports: int) -> None:
    """Ask before one more report is taken from an address."""
    if not parameters()["reports-a-day"].allows(reports + 1):
        raise TooMany(
            f"您今天从这个网络地址已反映{reports}件，请明天再来；紧急情况请拨打110、119或12345。"
        )


def check_photos(photos: int) -> None:
    """Before a photograph is kept: somebody without an account must not fill the disk."""
    if not parameters()["photos-a-day"].allows(photos + 1):
        raise TooMany("今天从这个网络地址收到的照片已经太多，请明天再传；不传照片也可以提交。")


def check_ratings(ratings: int) -> None:
    """Before one more rating is taken from an address."""
    if not parameters()["ratings-a-day"].allows(ratings + 1):
        raise TooMany("今天从这个网络地址收到的评价已经太多，请明天再评；着急可拨打12345。")


def check_complaints(complaints: int) -> None:
    """Before one more complaint against a visit is taken from an address."""
    if not parameters()["complaints-a-day"].allows(complaints + 1):
        raise TooMany("今天从这个网络地址收到的投诉已经太多，请明天再来；着急可拨打12345。")
