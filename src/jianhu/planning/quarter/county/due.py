"""Draw what is due: each department plans by itself, and keeps to its own cap by itself."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from jianhu.planning.quarter.county.rates import Planned, Rates, kinds
from jianhu.planning.quarter.problem import Colour, Item, Source, Subject

HEAVY = {Colour.RED: 2.0, Colour.YELLOW: 1.0, Colour.GREEN: 0.7}


def due(
    chance: np.random.Generator,
    days: Sequence[date],
    subjects: Sequence[Subject],
    count: int,
    some: Rates,
) -> list[Item]:
    """Draw offices' plans for subjects by weight, without return, until there are enough."""
    rows = [(s, plan) for s in subjects for plan in kinds()[s.kind].plans]
    weights = np.array([plan.weight * HEAVY[s.colour] for s, plan in rows])
    order = np.argsort(-(chance.random(len(rows)) ** (1 / weights)), kind="stable")
    found: list[Item] = []
    for again in range(12):  # the same office once more, when all have been drawn
        for n in order:
            subject, plan = rows[int(n)]
            found += _items(chance, days, subject, plan, some, again)
            if len(found) >= count:
                return found[:count]
    return found


def _items(
    chance: np.random.Generator,
    days: Sequence[date],
    subject: Subject,
    plan: Planned,
    some: Rates,
    again: int,
) -> Iterator[Item]:
    """What an office plans for a subject is due together, but for what somebody else sets off."""
    first, last = _window(chance, days, some)
    for asked in plan.items:
        source = Source(chance.choice(list(some.sources), p=list(some.sources.values())))
        window = (
            _urgent(chance, days, some) if source in {Source.COMPLAINT, Source.RECHECK} else None
        )
        if source is Source.RECHECK and window and not window[0] <= first <= last <= window[1]:
            window = None if _full(subject, plan, some) else window
        yield Item(
            id=f"{subject.id}-{plan.office}-{asked.code}-{again}",
            subject=subject.id,
            code=asked.code,
            office=plan.office,
            domain=asked.domain,
            earliest=(window or (first, last))[0],
            due=(window or (first, last))[1],
            minutes=asked.minutes,
            on_site=source is Source.COMPLAINT or chance.random() >= some.desk,
            source=source,
            questions=asked.questions,
        )


def _full(subject: Subject, plan: Planned, some: Rates) -> bool:
    """Whether the office may come only once more this year: then it looks at all at once."""
    return len(subject.made.get(plan.office, ())) + 1 >= min(cap.visits for cap in some.caps)


def _window(chance: np.random.Generator, days: Sequence[date], some: Rates) -> tuple[date, date]:
    spans = some.windows
    span = spans[int(chance.choice(len(spans), p=[each.share for each in spans]))]
    length = (days[-1] - days[0]).days + 1
    starts = max(1, length // min(span.days, length))
    start = int(chance.integers(starts)) * span.days
    first = days[0] + timedelta(start)
    return first, min(days[-1], first + timedelta(span.days - 1))


def _urgent(chance: np.random.Generator, days: Sequence[date], some: Rates) -> tuple[date, date]:
    """From the day it is known: so many working days."""
    length = min(len(days), int(chance.integers(some.urgent[0], some.urgent[1] + 1)))
    start = int(chance.integers(len(days) - length + 1))
    return days[start], days[start + length - 1]
