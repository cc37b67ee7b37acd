"""The best of all routes that walks met: a set packing, by HiGHS.

Good routes are met at different times, and together they are better than any moment was.
"""

from collections import defaultdict
from typing import Any

import numpy as np

from jianhu.planning.ruin.arrays import Ground, Numbers

KEPT = 20_000  # routes, the latest
ROUTES = 500  # that HiGHS chooses among: more are not done in a moment
Routes = list[list[int]]
Key = tuple[int, frozenset[int]]  # kind of team, visits


class Met:
    """Routes that walks met: of each kind of team and set of visits the cheapest order."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._known: dict[Key, tuple[int, list[int]]] = {}
        self._limits = np.concatenate((np.ones(len(ground.prize), int), np.bincount(ground.kind)))

    def meet(self, routes: Routes) -> None:
        for team, route in enumerate(routes):
            if route:
                key, cost = self._key(team, route), self._cost(team, route)
                if key not in self._known or cost < self._known[key][0]:
                    self._known[key] = cost, route

    def choose(self, best: Routes, seconds: float) -> Routes:
        """Return each team's route, all in all worth more than the best so far, or those."""
        self._known = dict(list(self._known.items())[-KEPT:])
        self.meet(best)
        if not self._known:
            return best
        keys = list(self._known)
        rows, pays = self._rows(keys), self._worth(keys, _tamed(self.ground))
        own = [keys.index(self._key(team, route)) for team, route in enumerate(best) if route]
        few = _promising(pays, rows, self._limits, own)
        taken = few[_packed(pays[few], rows[:, few], self._limits, seconds)]
        worth = self._worth(keys, self.ground.prize)
        if worth[taken].sum() <= worth[own].sum():
            return best
        return self._of_teams([keys[index] for index in taken])

    def _key(self, team: int, route: list[int]) -> Key:
        return int(self.ground.kind[team]), frozenset(route)

    def _cost(self, team: int, route: list[int]) -> int:
        start = len(self.ground.prize) + 2 * self.ground.kind[team]
        stops = [start, *route, start + 1]
        return int(self.ground.cost[stops[:-1], stops[1:]].sum())

    def _worth(self, keys: list[Key], prize: Numbers) -> Numbers:
        return np.array([prize[list(key[1])].sum() - self._known[key][0] for key in keys])

    def _rows(self, keys: list[Key]) -> Any:
        """Each visit once; of each kind as many routes as it has teams."""
        from scipy.sparse import csc_array  # half a second, and only here

        columns = [[*visits, len(self.ground.prize) + kind] for kind, visits in keys]
        ends = np.cumsum([0, *map(len, columns)])
        cells = np.ones(ends[-1]), np.concatenate(columns), ends
        return csc_array(cells, shape=(len(self._limits), len(columns)))

    def _of_teams(self, keys: list[Key]) -> Routes:
        waiting: dict[int, Routes] = defaultdict(list)
        for key in keys:
            waiting[key[0]].append(self._known[key][1])
        kinds = self.ground.kind.tolist()
        return [waiting[kind].pop() if waiting[kind] else [] for kind in kinds]


def _tamed(ground: Ground) -> Numbers:
    """Return what visits pay; who must be visited pays for any way, not a thousand times more."""
    ordinary = ground.prize[ground.prize < ground.prize.max()]
    return np.minimum(ground.prize, ordinary.max(initial=0) + 2 * int(ground.cost.max()))


def _promising(pays: Numbers, rows: Any, limits: Numbers, own: list[int]) -> Numbers:
    """Return our own and those that lose least at the prices of the linear programme."""
    from scipy.optimize import linprog

    found = linprog(-pays, A_ub=rows, b_ub=limits)
    loses = -pays - rows.T @ found.ineqlin.marginals
    may = np.argsort(loses, kind="stable")[:ROUTES]
    gap = -pays[own].sum() - found.fun  # who loses more is in no better answer
    return np.union1d(may[loses[may] <= gap], own).astype(np.int64)


def _packed(pays: Numbers, rows: Any, limits: Numbers, seconds: float) -> Numbers:
    from scipy.optimize import Bounds, LinearConstraint, milp

    found = milp(
        -pays,
        integrality=np.ones(len(pays)),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(rows, -np.inf, limits),
        options={"time_limit": seconds},
    )
    return np.flatnonzero(np.zeros(0) if found.x is None else found.x > 0.5)
