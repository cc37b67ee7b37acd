"""Pages of a calendar hold whole days."""

from collections.abc import Sequence
from datetime import date


def whole_days(counts: Sequence[tuple[date, int]], limit: int) -> tuple[date | None, date | None]:
    """Return the last day that still fits and the first that does not; one day always fits."""
    last, total = None, 0
    for day, count in counts:
        total += count
        if last is not None and total > limit:
            return last, day
        last = day
    return last, None
