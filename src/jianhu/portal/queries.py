"""The notice board: what became of everybody's reports, in figures that name nobody."""

from collections import Counter
from datetime import timedelta
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import Avg, DurationField, ExpressionWrapper, F

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.command.kind import kinds
from jianhu.command.queries.door import incidents_for
from jianhu.organisations import queries as organisations

DAYS = 30
FRESH = 300  # seconds
FEWEST = 5  # a kind reported by fewer could point at someone


class Board(NamedTuple):
    days: int
    received: int
    closed: int
    in_time: int | None
    took: tuple[float, str] | None
    often: tuple[tuple[str, int], ...]


def board() -> Board:
    kept: Board | None = cache.get("portal.board")
    if kept is None:
        kept = _board()
        cache.set("portal.board", kept, FRESH)
    return kept


def _board() -> Board:
    since = moments.now() - timedelta(days=DAYS)
    seen = incidents_for(system()).exclude(step="merged")
    received = seen.filter(opened_at__gte=since)
    closed = seen.filter(step="closed", closed_at__gte=since)
    done = closed.count()
    in_time = closed.filter(breaches=None).count()
    took = ExpressionWrapper(F("closed_at") - F("opened_at"), output_field=DurationField())
    mean = closed.aggregate(mean=Avg(took))["mean"]
    return Board(
        DAYS,
        received.count(),
        done,
        round(100 * in_time / done) if done else None,
        _said(mean) if mean else None,
        _often(received.exclude(sensitive=True).values_list("kind", flat=True)),
    )


def _said(took: timedelta) -> tuple[float, str]:
    """In the unit a person would use."""
    minutes = took.total_seconds() / 60
    if minutes < 120:
        return max(1, round(minutes)), "分钟"
    return (round(minutes / 60, 1), "小时") if minutes < 2880 else (round(minutes / 1440, 1), "天")


def _often(reported: object) -> tuple[tuple[str, int], ...]:
    counted = Counter(kind for kind in reported if kind)  # type: ignore[attr-defined]
    known = kinds()
    return tuple(
        (known[kind].name, count)
        for kind, count in counted.most_common(6)
        if count >= FEWEST and kind in known
    )


class Contact(NamedTuple):
    """Who answers for personal data here."""

    name: str
    phone: str


def contact() -> Contact:
    centre = next((each for each in organisations.offices("command-centre")), None)
    return Contact(centre.name, centre.phone) if centre else Contact("本县行政执法指挥中心", "")
