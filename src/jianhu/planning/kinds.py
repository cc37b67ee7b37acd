"""Visits that the same teams may make, and teams that are alike: few, where numbers are many."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from jianhu.planning.day import Day, Team


@dataclass(frozen=True)
class Kinds:
    """``teams_of[kind_of_visit]``: who may go; teams of a kind differ in nothing but the name."""

    of_visit: list[int]
    teams_of: list[frozenset[int]]
    of_team: list[int]

    def known_to(self, team: int) -> frozenset[int]:
        """Return the kinds of visits a team may make."""
        return frozenset(kind for kind, teams in enumerate(self.teams_of) if team in teams)


def kinds_of(day: Day) -> Kinds:
    asked, first = _numbered([(v.skills, v.town, v.load) for v in day.visits])
    allowed = [
        frozenset(n for n, team in enumerate(day.teams) if team.may(day.visits[visit]))
        for visit in first
    ]
    merged, kept = _numbered(allowed)
    teams_of = [allowed[number] for number in kept]
    kinds = Kinds([merged[kind] for kind in asked], teams_of, [])
    alike = [(_what_counts(team), kinds.known_to(n)) for n, team in enumerate(day.teams)]
    return Kinds(kinds.of_visit, teams_of, _numbered(alike)[0])


def _what_counts(team: Team) -> Hashable:
    return team.start, team.end, team.shift, team.lunch, team.longest, team.capacity


def _numbered(things: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """Number things that are equal alike; return the numbers, and where each was first seen."""
    seen: dict[Hashable, int] = {}
    first: list[int] = []
    for place, thing in enumerate(things):
        if thing not in seen:
            seen[thing] = len(seen)
            first.append(place)
    return [seen[thing] for thing in things], first
