"""Time that does not count: spans during which a term stands still, each day once."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

A_DAY = timedelta(days=1)


class Span(NamedTuple):
    """From the day the clock stops to the day it runs again; that day counts."""

    begins: date
    ends: date


def longer_by(end: date, spans: Iterable[Span]) -> date:
    """Return where a term ends that would end on a day, had it never stood still.

    Spans that overlap count once. One that begins after the term ran out revives nothing.
    """
    counted = date.min
    for span in sorted(spans):
        begins = max(span.begins, counted)
        if span.begins <= end and span.ends > begins:
            end += span.ends - begins
            counted = span.ends
    return end
