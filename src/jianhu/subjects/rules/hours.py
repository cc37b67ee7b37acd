"""Opening hours: seven days from Monday on, each a list of from–until; none is always. Pure."""

import re
from datetime import date, time
from itertools import pairwise
from typing import Any

CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")

Span = tuple[str, str]
Week = list[list[Span]]


def always() -> list[list[list[str]]]:
    return []


def every_day(opens: str, closes: str) -> list[list[list[str]]]:
    return [[[opens, closes]] for _ in range(7)]


def is_week(said: Any) -> bool:
    """Whether hours are seven days of spans that follow each other, or nothing at all."""
    return isinstance(said, list) and len(said) in (0, 7) and all(map(_is_day, said))


def _is_day(said: Any) -> bool:
    """A span over midnight is two, the second on the next day."""
    if not (isinstance(said, list) and all(map(_is_span, said))):
        return False
    clocks = [clock for span in said for clock in span]
    return all(before < after for before, after in pairwise(clocks))


def _is_span(said: Any) -> bool:
    clocks = isinstance(said, list | tuple) and len(said) == 2
    return clocks and all(isinstance(each, str) and CLOCK.fullmatch(each) for each in said)


def spans(hours: Week, on: date) -> list[tuple[time, time]]:
    """Return when a place is open on a day; the whole day where nothing is known."""
    if not hours:
        return [(time(0, 0), time(23, 59))]
    said = hours[on.weekday()] if on.weekday() < len(hours) else []
    return [(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in said]
