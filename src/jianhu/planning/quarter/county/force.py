"""Draw officers and teams: squads of three, so that one may be away and two still may act."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from jianhu.planning.day import Lunch, Window
from jianhu.planning.quarter.county.rates import Force, rates
from jianhu.planning.quarter.county.towns import TOWNS, area
from jianhu.planning.quarter.problem import Officer, Team

SHIFT = Window(510, 1020)
LUNCH = Lunch(Window(690, 780), 60)
SQUAD, AREAS = 3, 4
RUNS_OUT = 0.02  # share of certificates that end within the quarter


def force(
    chance: np.random.Generator, days: Sequence[date], size: float
) -> tuple[tuple[Officer, ...], tuple[Team, ...]]:
    """In small counties too each office has a team for each area, or two for all."""
    officers: list[Officer] = []
    teams: list[Team] = []
    for row in rates().teams:
        least = AREAS if row.areas else 2
        for number in range(max(least, round(row.teams * size))):
            squad = list(_squad(chance, days, row, number))
            officers += squad
            teams.append(_team(chance, row, number, [each.name for each in squad]))
    return tuple(officers), tuple(teams)


def _squad(
    chance: np.random.Generator, days: Sequence[date], row: Force, number: int
) -> Iterator[Officer]:
    """A squad is trained together; the first of each area is trained for everything."""
    domains = [d for d, share in row.domains.items() if number < AREAS or chance.random() < share]
    for member in range(SQUAD):
        ends = days[-1].replace(year=days[-1].year + 2)
        if chance.random() < RUNS_OUT:
            ends = days[int(chance.integers(len(days)))]
        off = np.flatnonzero(chance.random(len(days)) < rates().off)
        yield Officer(
            name=f"{row.office}{number + 1}队{'甲乙丙'[member]}",
            office=row.office,
            domains=dict.fromkeys(domains, ends),
            off=frozenset(days[int(n)] for n in off),
        )


def _team(chance: np.random.Generator, row: Force, number: int, names: list[str]) -> Team:
    towns = area(_area(number)) if row.areas else [TOWNS[number % 4]]
    home = towns[number // AREAS % len(towns)]
    return Team(
        name=f"{row.office}{number + 1}队",
        officers=tuple(names),
        point=home._replace(wide=300).point(chance),
        shift=SHIFT,
        lunch=LUNCH,
        towns=frozenset(town.name for town in towns) if row.areas else frozenset(),
    )


def _area(number: int) -> int:
    """Two of five teams belong to the four streets in the middle, as do two of five subjects."""
    return (0, 1, 2, 3, 0, 0, 1, 2, 0, 3)[number % 10]
