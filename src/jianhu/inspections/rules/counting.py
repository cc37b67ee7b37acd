"""Comparing stretches of time: with the year before, and month by month."""

from datetime import date


def reduction(before: int, now: int) -> float | None:
    """Return by how many per cent visits fell against the baseline; none without one (row 2)."""
    return round(100 * (before - now) / before, 2) if before else None


def change(now: int, before: int) -> int | None:
    """Return by how many per cent it rose (or fell, below nought); none without anything before."""
    return round(100 * (now - before) / before) if before else None


def years_before(day: date, years: int) -> date:
    """Return the same day so many years earlier; of 29 February, the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def months_between(since: date, until: date) -> list[date]:
    """Return the first of every month from one day to another, both included."""
    first, last = (each.year * 12 + each.month - 1 for each in (since, until))
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]
