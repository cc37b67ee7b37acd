"""When a subject can be visited, and who is able: sets of days as the bits of a number."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from jianhu.planning.day import Window
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Item, Officer, Problem, Subject, office_of, skill

Days = int  # bit n: the n-th working day
ALL_DAY = (Window(0, 24 * 60),)


class Calendar:
    """Working days by number, and what can be said of each."""

    def __init__(self, problem: Problem) -> None:
        self.problem, self.days = problem, problem.days
        self.number = {day: number for number, day in enumerate(problem.days)}

    @cached_property
    def shift(self) -> Window:
        """The longest a team is out; nobody knocks outside it."""
        shifts = [team.shift for team in self.problem.teams]
        return Window(min(s.opens for s in shifts), max(s.closes for s in shifts))

    def between(self, first: date, last: date) -> Days:
        """Working days, both ends included."""
        before, until = bisect_left(self.days, first), bisect_right(self.days, last)
        return (1 << until) - (1 << before) if before < until else 0

    def open(self, subject: Subject, stay: int) -> Days:
        """Days on which somebody can stay so long during opening hours."""
        known = self._open.setdefault((subject.hours, subject.closed), {})
        if stay not in known:
            known[stay] = bits(n for n in range(len(self.days)) if self.begins(subject, n, stay))
        return known[stay]

    @cached_property
    def _open(self) -> dict[object, dict[int, Days]]:
        return {}

    def begins(self, subject: Subject, day: int, stay: int) -> tuple[Window, ...]:
        """When a stay can begin that ends before the subject closes."""
        if self.days[day] in subject.closed:
            return ()
        hours = subject.hours[self.days[day].weekday()] if subject.hours else ALL_DAY
        return tuple(
            Window(max(w.opens, self.shift.opens), min(w.closes, self.shift.closes) - stay)
            for w in hours
            if max(w.opens, self.shift.opens) <= min(w.closes, self.shift.closes) - stay
        )

    def able(self, needs: frozenset[str], town: str) -> Days:
        """Days on which each office has a team with two officers certified for all it needs."""
        each: dict[str, set[str]] = {}
        for need in needs:
            each.setdefault(office_of(need), set()).add(need)
        return joined(self._able(frozenset(mine), town) for mine in each.values())

    @cached_property
    def _known(self) -> dict[tuple[frozenset[str], str], Days]:
        return {}

    def _able(self, needs: frozenset[str], town: str) -> Days:
        if (needs, town) not in self._known:
            teams = [t for t in self.problem.teams if not t.towns or town in t.towns]
            self._known[needs, town] = sum(
                1 << n
                for n in range(len(self.days))
                if any(needs <= self.skills[team.name][n] for team in teams)
            )
        return self._known[needs, town]

    @cached_property
    def skills(self) -> dict[str, list[frozenset[str]]]:
        """By team, what it may look at on each day."""
        return {
            team.name: [skills(self.problem, Crew("", (team.name,)), day) for day in self.days]
            for team in self.problem.teams
        }

    def window(self, item: Item, subject: Subject) -> Days:
        return self.between(item.earliest, item.due) & self.able(
            frozenset({item.need}), subject.town
        )


def bits(found: Iterable[int]) -> Days:
    return sum(1 << n for n in found)


def numbers(days: Days) -> list[int]:
    return [n for n in range(days.bit_length()) if days >> n & 1]


def last(days: Days) -> int:
    return days.bit_length() - 1


def first(days: Days) -> int:
    return (days & -days).bit_length() - 1


def skills(problem: Problem, crew: Crew, day: date) -> frozenset[str]:
    """What a crew may look at that day: what enough officers of one office are certified for."""
    found = Counter(
        skill(officer.office, domain)
        for officer in present(problem, crew, day)
        for domain, until in officer.domains.items()
        if day <= until
    )
    return frozenset(name for name, count in found.items() if count >= problem.rules.officers)


def present(problem: Problem, crew: Crew, day: date) -> list[Officer]:
    return [
        problem.officer[name]
        for team in crew.teams
        if (team, day) not in problem.lost
        for name in problem.team[team].officers
        if day not in problem.officer[name].off
    ]


def joined(days: Iterable[Days]) -> Days:
    every = -1
    for each in days:
        every &= each
    return every
