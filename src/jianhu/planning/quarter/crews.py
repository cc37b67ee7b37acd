"""Join teams of several offices to crews that can make the visits that are wanted.

How many crews of which offices is a small whole-number programme: as few teams as carry the work,
and as many teams in reserve as possible. Which team goes where: the ablest into the widest crew.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem

Kind = tuple[frozenset[str], frozenset[str]]  # offices, towns (none: anywhere)
FULL = (0.72, 0.8, 0.88, 0.96, 1.1, 1.3)  # how full a crew's days may be, the least full that works
WAY = 14  # minutes on the way to a visit, for the estimate only
ANYWHERE: frozenset[str] = frozenset()


def crews(problem: Problem, wanted: Sequence[Wanted]) -> tuple[Crew, ...]:
    """Return crews; teams that no crew needs stay in reserve and are planned by nobody."""
    work: Counter[tuple[frozenset[str], str]] = Counter()
    for each in wanted:
        work[each.offices, each.subject.town] += each.stay + WAY
    for full in FULL:
        counts = _counted(problem, work, full)
        if counts:
            return _named(problem, counts)
    return tuple(Crew(team.name, (team.name,)) for team in problem.teams)


def _counted(
    problem: Problem, work: Counter[tuple[frozenset[str], str]], full: float
) -> dict[Kind, int]:
    areas = list(dict.fromkeys(team.towns for team in problem.teams))
    kinds = [(offices, area) for offices in _unions(o for o, _ in work) for area in areas]
    asked = list(work)
    serves = [
        (a, k)
        for a, (offices, town) in enumerate(asked)
        for k, (mine, towns) in enumerate(kinds)
        if offices <= mine and (not towns or town in towns)
    ]
    supply = [(office, area) for office in sorted({o for k, _ in kinds for o in k}) for area in areas]
    day = min(t.shift.closes - t.shift.opens - (t.lunch.minutes if t.lunch else 0) for t in problem.teams)
    hours = day * len(problem.days) * full
    return _solve(problem, work, kinds, asked, serves, supply, hours)


def _unions(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    asked = sorted(set(sets), key=sorted)
    return list(dict.fromkeys([*asked, frozenset().union(*asked)]))


def _solve(
    problem: Problem,
    work: Counter[tuple[frozenset[str], str]],
    kinds: list[Kind],
    asked: list[tuple[frozenset[str], str]],
    serves: list[tuple[int, int]],
    supply: list[tuple[str, frozenset[str]]],
    hours: float,
) -> dict[Kind, int]:
    """Columns: crews of each kind, minutes of each work by each kind, roaming teams by area."""
    n, m, roam = len(kinds), len(serves), len(supply)
    done = np.zeros((len(asked), n + m + roam))
    load = np.zeros((n, n + m + roam))
    load[:, :n] = -hours * np.eye(n)
    for column, (a, k) in enumerate(serves):
        done[a, n + column] = load[k, n + column] = 1
    have, upper = _teams(problem, kinds, supply, n + m)
    amount = np.array([work[a] for a in asked], float)
    cost = np.concatenate(([len(o) + 0.3 for o, _ in kinds], np.zeros(m), np.full(roam, 1e-3)))
    found = milp(
        cost,
        constraints=[
            LinearConstraint(done, amount, amount),
            LinearConstraint(load, -np.inf, 0),
            LinearConstraint(have, -np.inf, upper),
        ],
        integrality=np.concatenate((np.ones(n), np.zeros(m), np.ones(roam))),
        bounds=Bounds(0, np.inf),
        options={"time_limit": 5, "mip_rel_gap": 0.02},
    )
    if found.x is None:
        return {}
    return {kind: round(x) for kind, x in zip(kinds, found.x, strict=False) if round(x)}


def _teams(
    problem: Problem, kinds: list[Kind], supply: list[tuple[str, frozenset[str]]], start: int
) -> tuple[NDArray[np.float64], list[float]]:
    """Crews of an area take its own teams, and such as may go anywhere."""
    have = Counter(
        (office, team.towns) for team in problem.teams for office in problem.office_of[team.name]
    )
    rows, upper = [], []
    for number, (office, area) in enumerate(supply):
        row = np.zeros(start + len(supply))
        for k, (offices, towns) in enumerate(kinds):
            row[k] = office in offices and towns == area
        if area:
            row[start + number] = -1
        else:
            others = [n for n, (o, a) in enumerate(supply) if o == office and a]
            row[[start + n for n in others]] = 1
        rows.append(row)
        upper.append(float(have[office, area]))
    return np.array(rows), upper


def _named(problem: Problem, counts: dict[Kind, int]) -> tuple[Crew, ...]:
    """The ablest teams go into the widest crews."""
    free = sorted(problem.teams, key=lambda team: (-_ability(problem, team.name), team.name))
    found: list[Crew] = []
    for (offices, area), count in sorted(counts.items(), key=lambda e: (-len(e[0][0]), sorted(e[0][0]))):
        for _ in range(count):
            teams: list[str] = []
            for office in sorted(offices):
                if any(office in problem.office_of[name] for name in teams):
                    continue
                fits = [t for t in free if office in problem.office_of[t.name] and t.towns in (area, ANYWHERE)]
                if fits:
                    best = max(fits, key=lambda team: team.towns == area)
                    free.remove(best)
                    teams.append(best.name)
            if teams:
                found.append(Crew(f"联合{len(found) + 1}组", tuple(teams)))
    return tuple(found)


def _ability(problem: Problem, team: str) -> int:
    return len({d for name in problem.team[team].officers for d in problem.officer[name].domains})
