"""Meters, cameras and the hotline of the demonstration, speaking as they would from outside."""

import random
from datetime import timedelta
from threading import Event, Thread

from jianhu.base import moments
from jianhu.organisations.demonstration.premises import premises_of
from jianhu.project.county import FUME_CODE
from jianhu.project.life.signals import CAMERAS, Signal
from jianhu.sensing import queries
from jianhu.sensing.protocols import hj212
from jianhu.sensing.reading import Reading
from jianhu.sensing.simulation import Camera, Cast, Kitchen, Line, play, post_items
from jianhu.sensing.simulation.kitchens import dinner_now

Address = tuple[str, int]
HABITS = {0: "smoky", 4: "forgetful", 9: "broken", 14: "silent", 23: "smoky"}
AN_HOUR = 90  # new things that all cameras together see
DUST = (40.0, 140.0)  # µg/m³; the limit is 150


class Devices(Thread):
    """Kitchens and cameras, in a thread of their own."""

    def __init__(self, url: str, gateway: Address, stop: Event) -> None:
        super().__init__(daemon=True)
        self.arguments = (cast(), gateway, url, stop)

    def run(self) -> None:
        play(*self.arguments)


def cast() -> Cast:
    """Return who plays: it is dinner time in every kitchen, and two of them smoke."""
    cameras = [
        Camera(each.code, source, kind, each.name, each.lon, each.lat)
        for source, kind in CAMERAS.items()
        for each in premises_of(kind)
    ]
    secrets = {source.code: source.secret for source in queries.sources()}
    return Cast(kitchens(), cameras, secrets, per_hour=AN_HOUR / max(len(cameras), 1))


def kitchens() -> list[Kitchen]:
    shift: timedelta = dinner_now(moments.now())
    return [
        Kitchen(
            FUME_CODE.format(number + 1),
            each.name,
            each.lon,
            each.lat,
            HABITS.get(number, "honest"),
            shift,
        )
        for number, each in enumerate(premises_of("kitchen"))
    ]


def call(url: str, signal: Signal) -> bool:
    """Let the hotline pass a call on; a house that is not up yet misses it."""
    known = queries.source_by_code(signal.source)
    if known is None:
        return False
    try:
        return bool(post_items(url, known.code, known.secret, [signal.item])["status"] == 200)
    except OSError:
        return False


def dust(gateway: Address, chance: random.Random) -> int:
    """Let every dust meter say its momentary value; return how many were answered."""
    codes = [code for code, _ in queries.device_settings() if "DUST" in code]
    line = Line(gateway, patience=3)
    said = sum(bool(line.say(hj212.write(dusty(code, chance)), tries=1)) for code in codes)
    line.close()
    return said


def dusty(code: str, chance: random.Random) -> Reading:
    return Reading(
        device=code,
        at=moments.local(moments.now()),
        kind="realtime",
        values={"a34002-Rtd": round(chance.uniform(*DUST), 1)},
        flags={"a34002": "N"},
        system="39",
        answer=True,
    )
