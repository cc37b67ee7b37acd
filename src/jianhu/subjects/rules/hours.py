"""Opening hours: seven days from Monday on, each a list of from–until; none is always. Pure."""

from datetime import date, time

Span = tuple[str, str]
Week = list[list[Span]]


def always() -> list[list[list[str]]]:
    return []


def every_day(opens: str, closes: str) -> list[list[list[str]]]:
    return [[[opens, closes]] for _ in range(7)]


def spans(hours: Week, on: date) -> list[tuple[time, time]]:
    """Return when a place is open on a day; the whole day where nothing is known."""
    if not hours:
        return [(time(0, 0), time(23, 59))]
    said = hours[on.weekday()] if on.weekday() < len(hours) else []
    return [(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in said]
