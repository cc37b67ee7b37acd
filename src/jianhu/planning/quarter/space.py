"""Keep visits to one subject apart, on different days and as far as the warning patterns like."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Warned
from jianhu.planning.quarter.problem import Pattern, Problem, Subject
from jianhu.planning.quarter.when import Calendar, Days, bits, last, numbers


def spaced(problem: Problem, calendar: Calendar, wanted: Sequence[Wanted]) -> list[Wanted]:
    """Narrow the days so that no two visits can come too close, where there is a choice.

    Where there is no day left for one, it comes back without any.
    """
    gap = max((p.days for p in problem.rules.patterns if p.visits == 1), default=1)
    later = sorted(wanted, key=lambda each: (last(each.days), each.days.bit_count()))
    if not later:
        return []
    later[0] = _after(calendar, later[0], later[0].subject.past, gap)
    far = _chained(calendar, later, (gap, 1))
    return far if all(each.days for each in far) else _chained(calendar, later, (1,))


def _chained(calendar: Calendar, later: Sequence[Wanted], gaps: Sequence[int]) -> list[Wanted]:
    found = [later[0]]
    for each in later[1:]:
        before, after = _apart(calendar, found[-1].days, each.days, gaps)
        found[-1] = replace(found[-1], days=before)
        found.append(replace(each, days=after))
    return found


def _after(calendar: Calendar, wanted: Wanted, past: list[date], gap: int) -> Wanted:
    """Leave some time after the last visit before this quarter, where there is a choice."""
    if not past:
        return wanted
    far = bits(n for n, day in enumerate(calendar.days) if (day - past[-1]).days >= gap)
    return replace(wanted, days=wanted.days & far or wanted.days)


def _apart(calendar: Calendar, one: Days, other: Days, gaps: Sequence[int]) -> tuple[Days, Days]:
    """Cut between the two where the narrower has most days left; one after the other at least."""
    best: tuple[int, Days, Days] = (0, one, 0)
    for wide in gaps:
        for number in numbers(one):
            before = one & ((2 << number) - 1)
            ends = calendar.days[number]
            after = other & bits(
                n for n, day in enumerate(calendar.days) if (day - ends).days >= wide
            )
            left = min(before.bit_count(), after.bit_count())
            if left > best[0]:
                best = (left, before, after)
        if best[0]:
            break
    return best[1], best[2]


def warned(problem: Problem, subject: Subject, days: Sequence[date]) -> list[Warned]:
    """Say which patterns these visits fulfil, with those made before."""
    return [
        Warned(subject.id, hit, pattern.article)
        for pattern in problem.rules.patterns
        for hit in [_hit(pattern, sorted({*subject.past, *days}), set(days))]
        if hit
    ]


def _hit(pattern: Pattern, days: Sequence[date], ours: set[date]) -> tuple[date, ...]:
    for start in range(len(days) - pattern.visits):
        some = tuple(days[start : start + pattern.visits + 1])
        if (some[-1] - some[0]).days < pattern.days and ours & set(some):
            return some
    return ()
