"""Kitchens with a fume meter: quiet mornings, two busy spells a day, and some that misbehave."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp
from zoneinfo import ZoneInfo

from jianhu.sensing.protocols import hj212
from jianhu.sensing.reading import Reading
from jianhu.sensing.simulation.chance import dice

CHINA = ZoneInfo("Asia/Shanghai")
MEALS = ((12.0, 0.9, 0.85), (18.3, 1.2, 1.0))  # (the hour it peaks, its breadth, its height)
HABITS = {
    "honest": "净化器常开，浓度达标",
    "smoky": "净化器失效，饭点持续超标",
    "forgetful": "晚市忘开净化器",
    "broken": "监测仪故障，数据带 D 标记",
    "silent": "监测仪离线",
}
PEAK = {"honest": 1.2, "smoky": 3.6, "forgetful": 1.1, "broken": 9.0, "silent": 1.0}
FORGOTTEN = 2.9  # mg/m³ with the purifier off
OFF, ON = 0.0, 1.0


@dataclass(frozen=True)
class Kitchen:
    """``shift`` moves its day: with the right one it is dinner time whenever the page is opened."""

    code: str
    name: str
    lon: float
    lat: float
    habit: str = "honest"
    shift: timedelta = timedelta(0)


def dinner_now(at: datetime) -> timedelta:
    """Return the shift that makes it dinner time at this moment."""
    local = at.astimezone(CHINA)
    return local.replace(hour=18, minute=10, second=0, microsecond=0) - local


def busy(hour: float) -> float:
    """How busy a kitchen is at an hour of the day, from 0 to about 1."""
    return sum(height * exp(-(((hour - peak) / width) ** 2)) for peak, width, height in MEALS)


def fume_of(kitchen: Kitchen, at: datetime, seed: object = 0) -> float:
    """Fume in mg/m³ in the minute of ``at``."""
    local = (at + kitchen.shift).astimezone(CHINA)
    hour = local.hour + local.minute / 60
    peak = PEAK[kitchen.habit]
    if kitchen.habit == "forgetful" and _forgets(kitchen, local, seed) and hour > 15:
        peak = FORGOTTEN
    noise = dice(seed, kitchen.code, f"{local:%Y%m%d%H%M}").gauss(0, 0.06)
    fume = 0.04 + peak * busy(hour) * (1 + noise)
    return round(min(fume, 1.9) if kitchen.habit == "honest" else max(fume, 0.0), 2)


def reading_of(kitchen: Kitchen, at: datetime, seed: object = 0) -> Reading | None:
    """What the meter says in the minute of ``at``; nothing if it is off line."""
    if kitchen.habit == "silent":
        return None
    minute = at.replace(second=0, microsecond=0)
    local = (at + kitchen.shift).astimezone(CHINA)
    cooking = busy(local.hour + local.minute / 60) > 0.1
    fails = kitchen.habit == "smoky" or (
        kitchen.habit == "forgetful" and _forgets(kitchen, local, seed)
    )
    return Reading(
        device=kitchen.code,
        at=minute,
        kind="realtime",
        values={
            "a34041-Rtd": fume_of(kitchen, at, seed),
            "SB7-RS": ON if cooking else OFF,
            "SB8-RS": ON if cooking and not fails else OFF,
        },
        flags={"a34041": "D" if kitchen.habit == "broken" else "N"},
        number=f"{minute.astimezone(CHINA):%Y%m%d%H%M%S}{_milliseconds(kitchen):03}",
        system="31",
        answer=True,
    )


def frame_of(kitchen: Kitchen, at: datetime, seed: object = 0) -> bytes | None:
    reading = reading_of(kitchen, at, seed)
    return hj212.write(reading) if reading else None


def frames_before(
    kitchen: Kitchen, at: datetime, minutes: int, seed: object = 0
) -> Iterator[bytes]:
    """The frames of the last minutes, oldest first: what a meter sends when its line is back."""
    for ago in range(minutes, 0, -1):
        if frame := frame_of(kitchen, at - timedelta(minutes=ago), seed):
            yield frame


def _forgets(kitchen: Kitchen, local: datetime, seed: object) -> bool:
    return dice(seed, kitchen.code, local.date()).random() < 0.4


def _milliseconds(kitchen: Kitchen) -> int:
    return dice(kitchen.code).randrange(1000)
