"""Which teams go out together on which day: the kinds of crews that are behind most, first.

A crew that went out together before does so again where it can: people know each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem, Team
from jianhu.planning.quarter.when import Calendar

Kind = tuple[frozenset[str], frozenset[str]]  # offices, towns (none: anywhere)

PHASE = 0.618034  # kinds that go out seldom shall not all go out on the same day


def rota(problem: Problem, calendar: Calendar, wanted: Mapping[Kind, float]) -> tuple[Crew, ...]:
    """``wanted``: crew days of each kind; each day brings every kind its part of them."""
    book = Book(problem, calendar)
    owed = {kind: PHASE * n % 1 / 2 for n, kind in enumerate(wanted)}
    for number in range(len(problem.days)):
        for kind, crew_days in wanted.items():
            owed[kind] += crew_days / len(problem.days)
        book.day(number, owed)
    return book.crews()


@dataclass
class Book:
    """Who goes with whom; ``known`` are the groups in the order of their first day."""

    problem: Problem
    calendar: Calendar
    known: dict[tuple[str, ...], set[date]] = field(default_factory=dict)

    def day(self, number: int, owed: dict[Kind, float]) -> None:
        """Send crews out until less than half a day is owed or no team is left."""
        free = {team.name for team in self.problem.teams if self.calendar.skills[team.name][number]}
        stuck: set[Kind] = set()
        while behind := [kind for kind in owed if owed[kind] >= 0.5 and kind not in stuck]:
            kind = max(behind, key=lambda each: (owed[each], len(each[0]), sorted(each[0])))
            teams = self._teams(number, kind, free)
            if not teams:
                stuck.add(kind)
                continue
            owed[kind] -= 1
            free -= set(teams)
            self.known.setdefault(teams, set()).add(self.problem.days[number])

    def crews(self) -> tuple[Crew, ...]:
        return tuple(
            Crew(f"联合{n + 1}组", teams, frozenset(days))
            for n, (teams, days) in enumerate(self.known.items())
        )

    def _teams(self, number: int, kind: Kind, free: set[str]) -> tuple[str, ...]:
        """Return a team of each office, those who know each other or the ablest."""
        offices, area = kind
        for teams in self.known:
            if set(teams) <= free and self._is(teams, kind):
                return teams
        chosen: list[str] = []
        for office in sorted(offices):
            if any(office in self.problem.office_of[name] for name in chosen):
                continue
            fits = self._fitting(office, area, free - set(chosen))
            if not fits:
                return ()
            best = max(fits, key=lambda team: self._worth(team, number, area))
            chosen.append(best.name)
        return tuple(chosen)

    def _is(self, teams: Sequence[str], kind: Kind) -> bool:
        offices = frozenset[str]().union(*(self.problem.office_of[name] for name in teams))
        towns = [self.problem.team[name].towns for name in teams]
        return (
            offices >= kind[0]
            and set(towns) <= {kind[1], frozenset()}
            and len(offices) == len(kind[0])
        )

    def _fitting(self, office: str, area: frozenset[str], free: set[str]) -> list[Team]:
        return [
            team
            for team in self.problem.teams
            if team.name in free
            and office in self.problem.office_of[team.name]
            and team.towns in (area, frozenset())
        ]

    def _worth(self, team: Team, number: int, area: frozenset[str]) -> tuple[bool, int]:
        return team.towns == area, len(self.calendar.skills[team.name][number])
