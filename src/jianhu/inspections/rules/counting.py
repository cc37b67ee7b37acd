"""What a leader is shown: visits avoided, days of reception, discovery, how many went together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Counted:
    """One visit that took place. ``asked``: the items each office came for."""

    visit: int
    subject: int
    day: date
    offices: tuple[int, ...]
    problems: int = 0
    scanned: bool = True


@dataclass(frozen=True)
class Figures:
    """``avoided``: Σ(offices − 1), row 130; ``days``: subject-days with a visit, row 186."""

    visits: int
    joint: int
    avoided: int
    days: int
    found: int
    scanned: int

    @property
    def joint_rate(self) -> float:
        return self.joint / self.visits if self.visits else 0.0

    @property
    def discovery_rate(self) -> float:
        return self.found / self.visits if self.visits else 0.0

    @property
    def scan_rate(self) -> float:
        return self.scanned / self.visits if self.visits else 0.0


def figures(visits: Iterable[Counted]) -> Figures:
    all_ = list(visits)
    return Figures(
        visits=len(all_),
        joint=sum(len(each.offices) > 1 for each in all_),
        avoided=sum(len(each.offices) - 1 for each in all_),
        days=len({(each.subject, each.day) for each in all_}),
        found=sum(each.problems > 0 for each in all_),
        scanned=sum(each.scanned for each in all_),
    )


def reduction(before: int, now: int) -> float | None:
    """Return the share by which visits fell against the baseline; none without one (row 2)."""
    return (before - now) / before if before else None


def change(now: int, before: int) -> int | None:
    """Return by how many per cent it rose (or fell, below nought); none without anything before."""
    return round(100 * (now - before) / before) if before else None


def reception_days(visits: Iterable[Counted]) -> Mapping[tuple[int, int, int], int]:
    """Return days with at least one visit, by subject, year and month."""
    days = {(each.subject, each.day) for each in visits}
    return Counter((subject, day.year, day.month) for subject, day in days)


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
