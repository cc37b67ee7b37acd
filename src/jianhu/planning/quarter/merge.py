"""Merge what is due at one subject into as few visits as windows and caps allow.

Piercing intervals by their last days is the fewest possible; a subject has few distinct last
days, so every choice of them is tried, the fewest first, and the caps decide among equals.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from jianhu.planning.quarter.caps import over
from jianhu.planning.quarter.problem import Item, Problem, Subject
from jianhu.planning.quarter.when import Calendar, Days, joined, last

EXACT = 6  # distinct last days up to which every choice is tried: 63 choices
Due = tuple[Item, Days]


@dataclass(frozen=True)
class Wanted:
    """A visit without a day: these items, on one of these days."""

    subject: Subject
    items: tuple[Item, ...]
    days: Days
    stay: int

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(item.need for item in self.items)

    @property
    def offices(self) -> frozenset[str]:
        return frozenset(item.office for item in self.items)


def nowhere(problem: Problem, subject: Subject, item: Item) -> Wanted:
    """Wanted, and without a day so far: a cap or another visit stands in its way."""
    return Wanted(subject, (item,), 0, stay(problem, [item]))


def merged(
    problem: Problem, calendar: Calendar, subject: Subject, due: Sequence[Due]
) -> list[Wanted]:
    """Return the visits; over a cap they may still be, which ``caps.kept`` settles."""
    best = min(_choices(due), key=lambda groups: _rank(problem, subject, groups))
    return [
        wanted_of(problem, calendar, subject, part)
        for group in best
        for part in split(problem, calendar, subject, group)
    ]


def stay(problem: Problem, items: Iterable[Item]) -> int:
    """Offices work side by side; the one with most to see says how long it takes."""
    each: dict[str, int] = {}
    for item in items:
        each[item.office] = each.get(item.office, 0) + item.minutes
    return problem.rules.greeting + max(each.values(), default=0)


def wanted_of(
    problem: Problem, calendar: Calendar, subject: Subject, group: Sequence[Due]
) -> Wanted:
    items = [item for item, _ in group]
    return Wanted(
        subject, tuple(items), joined_days(calendar, subject, items), stay(problem, items)
    )


def joined_days(calendar: Calendar, subject: Subject, items: Sequence[Item]) -> Days:
    """Days on which all of it can be done in one stay."""
    days = calendar.open(subject, stay(calendar.problem, items))
    days &= calendar.able(frozenset(item.need for item in items), subject.town)
    return days & joined(calendar.between(item.earliest, item.due) for item in items)


def split(
    problem: Problem, calendar: Calendar, subject: Subject, group: Sequence[Due]
) -> Iterator[list[Due]]:
    """Cut what is too long for one stay, or cannot be done on one day of opening."""
    part: list[Due] = []
    for each in sorted(group, key=lambda due: (due[0].office, last(due[1]), due[0].id)):
        more = [*part, each]
        minutes = stay(problem, (item for item, _ in more))
        days = joined_days(calendar, subject, [item for item, _ in more])
        if part and (minutes > problem.rules.longest or not days):
            yield part
            more = [each]
        part = more
    if part:
        yield part


def _choices(due: Sequence[Due]) -> Iterator[list[list[Due]]]:
    """Each way to share the items out over a few last days, the fewest days first."""
    ends = sorted({last(days) for _, days in due})
    if len(ends) > EXACT:
        yield _share(due, _pierced(due))
        return
    for count in range(1, len(ends) + 1):
        for points in combinations(ends, count):
            if all(any(days >> point & 1 for point in points) for _, days in due):
                yield _share(due, points)


def _pierced(due: Sequence[Due]) -> list[int]:
    points: list[int] = []
    for _, days in sorted(due, key=lambda each: last(each[1])):
        if not any(days >> point & 1 for point in points):
            points.append(last(days))
    return points


def _share(due: Sequence[Due], points: Sequence[int]) -> list[list[Due]]:
    """Who has least choice chooses first; then each office stays in as few visits as it can."""
    groups: dict[int, list[Due]] = {point: [] for point in points}
    for item, days in sorted(due, key=lambda each: (each[1].bit_count(), each[0].id)):
        fits = [point for point in points if days >> point & 1]
        groups[max(fits, key=lambda point: _welcome(groups[point], item, days))].append(
            (item, days)
        )
    return [group for group in groups.values() if group]


def _welcome(group: Sequence[Due], item: Item, days: Days) -> tuple[bool, bool, int]:
    """Prefer a visit the office makes anyway, then one made anyway, then the widest window."""
    mine = any(other.office == item.office for other, _ in group)
    return mine, bool(group), joined([days, *(each for _, each in group)]).bit_count()


def _rank(problem: Problem, subject: Subject, groups: list[list[Due]]) -> tuple[int, int, int, int]:
    items = [[item for item, _ in group] for group in groups]
    return (
        over(problem, subject, items),
        len(groups),
        sum(len({item.office for item in group}) for group in items),
        -min(joined(days for _, days in group).bit_count() for group in groups),
    )
