"""Stretches of time beyond a limit, found in readings that come late, twice or not at all.

A stretch begins with the first reading beyond the limit, becomes an alarm when it has lasted
long enough without one reading below, and ends with the first of several normal readings.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Point:
    at: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Episode:
    begun_at: datetime
    last_at: datetime
    count: int
    worst: float
    raised_at: datetime | None = None
    ended_at: datetime | None = None


class Limits(Protocol):
    @property
    def for_minutes(self) -> int: ...
    @property
    def normal_minutes(self) -> int: ...
    @property
    def gap_minutes(self) -> int: ...
    @property
    def forget_after_minutes(self) -> int: ...
    def is_beyond(self, value: float, limit: float) -> bool: ...
    def worse(self, one: float, other: float) -> float: ...


def episodes(
    points: list[Point], limits: Limits, limit: float, running: Episode | None = None
) -> list[Episode]:
    """Return the episodes that raised an alarm; the last one may still be going on."""
    found: list[Episode] = []
    now, normal_since = running, None
    for point in sorted(points):
        if now and _is_broken_off(now, normal_since, point, limits):
            found += [replace(now, ended_at=normal_since or now.last_at)] if now.raised_at else []
            now, normal_since = None, None
        if limits.is_beyond(point.value, limit):
            now, normal_since = _longer(now, point, limits), None
        elif now and not now.raised_at:
            now = None  # one normal minute starts the count again
        elif now:
            normal_since = normal_since or point.at
            if point.at - normal_since >= (limits.normal_minutes - 1) * MINUTE:
                found.append(replace(now, ended_at=normal_since))
                now, normal_since = None, None
    return found + ([now] if now and now.raised_at else [])


def _is_broken_off(
    now: Episode, normal_since: datetime | None, point: Point, limits: Limits
) -> bool:
    minutes = limits.forget_after_minutes if now.raised_at else limits.gap_minutes
    return point.at - (normal_since or now.last_at) > minutes * MINUTE


def _longer(now: Episode | None, point: Point, limits: Limits) -> Episode:
    if now is None:
        now = Episode(point.at, point.at, 0, point.value)
    lasted = point.at - now.begun_at >= (limits.for_minutes - 1) * MINUTE
    return replace(
        now,
        last_at=max(now.last_at, point.at),
        count=now.count + 1,
        worst=limits.worse(now.worst, point.value),
        raised_at=now.raised_at or (point.at if lasted else None),
    )
