"""Join teams of several offices to crews that can make the visits that are wanted.

How many days crews of which offices have to go out is a small linear programme: the fewest team
days that carry the work; ``rota`` makes days of it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from jianhu.planning.quarter.merge import Wanted
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.rota import Kind, rota
from jianhu.planning.quarter.when import Calendar

if TYPE_CHECKING:
    from scipy.sparse import coo_array

WAY = 14  # minutes on the way to a visit, for the estimate only
FULL = 0.78  # of a day: what the estimate may fill
ONE = 0.3  # of a team's day: what a crew costs besides its teams, so that few go far
UNDONE = 1.0  # team days for each minute nobody can carry: more than anything else
UNION = 40  # kinds of crews up to which every union of two is a kind as well

Work = Counter[tuple[frozenset[str], str]]


def crews(problem: Problem, calendar: Calendar, wanted: Sequence[Wanted]) -> tuple[Crew, ...]:
    """Return crews; a team without a crew on a day stays in reserve that day."""
    work: Work = Counter()
    for each in wanted:
        if each.days:
            work[each.offices, each.subject.town] += each.stay + WAY
    return rota(problem, calendar, _crew_days(problem, work)) if work else ()


def _crew_days(problem: Problem, work: Work) -> dict[Kind, float]:
    """Columns: days of each kind of crew, minutes of each work by each kind, work undone."""
    from scipy.optimize import linprog  # slow to import, and most processes never plan

    asked, kinds = list(work), _kinds(problem, work)
    serves = [
        (a, k)
        for a, (offices, town) in enumerate(asked)
        for k, (mine, towns) in enumerate(kinds)
        if offices <= mine and (not towns or town in towns)
    ]
    n, m = len(kinds), len(serves)
    done = [(a, n + c, 1.0) for c, (a, _) in enumerate(serves)]
    done += [(a, n + m + a, 1.0) for a in range(len(asked))]
    load = [(k, n + c, 1.0) for c, (_, k) in enumerate(serves)]
    load += [(k, k, -_minutes(problem)) for k in range(n)]
    have, upper = _have(problem, kinds)
    have = [(n + row, column, value) for row, column, value in have]
    width = n + m + len(asked)
    cost = [len(offices) + ONE for offices, _ in kinds] + [0.0] * m + [UNDONE] * len(asked)
    found = linprog(
        cost,
        A_ub=_sparse(load + have, n + len(upper), width),
        b_ub=[0.0] * n + upper,
        A_eq=_sparse(done, len(asked), width),
        b_eq=[float(work[each]) for each in asked],
    )
    return {kind: float(x) for kind, x in zip(kinds, found.x, strict=False) if x > 1e-6}


def _kinds(problem: Problem, work: Work) -> list[Kind]:
    """Offices asked for together, by area; each that has an area is a kind of its own."""
    areas = list(dict.fromkeys((frozenset[str](), *(team.towns for team in problem.teams))))
    return [(offices, area) for offices in _unions(o for o, _ in work) for area in areas]


def _unions(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    asked = sorted(set(sets), key=sorted)
    twos = (a | b for a in asked for b in asked) if len(asked) <= UNION else ()
    return list(dict.fromkeys([*asked, *twos, frozenset[str]().union(*asked)]))


def _minutes(problem: Problem) -> float:
    """What a crew can carry in a day."""
    return FULL * min(
        team.shift.closes - team.shift.opens - (team.lunch.minutes if team.lunch else 0)
        for team in problem.teams
    )


def _have(
    problem: Problem, kinds: Sequence[Kind]
) -> tuple[list[tuple[int, int, float]], list[float]]:
    """For each office and area: crews there take its own teams and such as may go anywhere.

    A crew that goes anywhere takes only the latter, so there is one more row for those.
    """
    days = len(problem.days)
    offices = sorted({office for mine, _ in kinds for office in mine})
    areas = list(dict.fromkeys(area for _, area in kinds))
    have = Counter((o, team.towns) for team in problem.teams for o in problem.office_of[team.name])
    rows: list[tuple[int, int, float]] = []
    upper: list[float] = []
    for office in offices:
        anywhere = have[office, frozenset[str]()]
        mine = [(k, area) for k, (some, area) in enumerate(kinds) if office in some]
        for area in areas:
            rows += [(len(upper), k, 1.0) for k, towns in mine if towns == area]
            upper.append(days * float(have[office, area] + (anywhere if area else 0)))
        rows += [(len(upper), k, 1.0) for k, _ in mine]
        upper.append(days * float(sum(have[office, area] for area in areas)))
    return rows, upper


def _sparse(entries: Sequence[tuple[int, int, float]], height: int, width: int) -> "coo_array":
    from scipy.sparse import coo_array

    rows, columns, values = zip(*entries, strict=True)
    return coo_array((np.array(values), (rows, columns)), shape=(height, width)).tocsr()
