"""Ruin and recreate, cooling down; worse answers pass while it is warm (5.1)."""

import numpy as np

from jianhu.planning.ruin.arrays import (
    Draft,
    Ground,
    Numbers,
    Ticks,
    empty,
    restore,
    routes_of,
    save,
)
from jianhu.planning.ruin.clock import refresh
from jianhu.planning.ruin.compiled import compiled
from jianhu.planning.ruin.cost import missed, more, ways
from jianhu.planning.ruin.order import keys_of
from jianhu.planning.ruin.recreate import put_back
from jianhu.planning.ruin.ruin import ruin

HOT, COLD = 4.0, 0.01  # as parts of the mean way between two stops; measured likewise
CROWDED = 2.0, 0.1  # the same where some wait outside; see benchmarks/county.py


class Walk:
    """A search that is led on turn by turn, so that somebody else can look at the clock."""

    def __init__(self, ground: Ground, start: list[list[int]] | None, seed: int) -> None:
        self.ground = ground
        self._draft, self._kept, self.best = (empty(ground) for _ in range(3))
        self._lay(start or [])
        _seed(seed)
        self.cost = self.least = _begun(ground, self._draft)
        _copy(self._draft, self.best)
        self._mean, self.crowded, self.done = 1.0, False, 0.0
        self.on(0.0, 1)  # greedy: whatever nobody makes yet
        made = int((self._draft.route >= 0).sum() + (self._draft.size > 0).sum())
        self.crowded = bool((self._draft.route < 0).any())  # some found no room at first
        self._mean = max(1.0, ways(ground, self._draft) / max(1, made))

    def on(self, done: float, turns: int) -> None:
        """Go on; ``done`` is the part of the effort that is behind us."""
        self.done = done
        hot, cold = CROWDED if self.crowded else (HOT, COLD)
        heat = self._mean * hot * (cold / hot) ** done
        self.cost, self.least = _turn(
            self.ground, self._draft, self._kept, self.best, (self.cost, self.least), heat, turns
        )

    @property
    def routes(self) -> list[list[int]]:
        """The visits of each team, where the walk now is."""
        return routes_of(self._draft)

    def follow(self, other: "Walk") -> None:
        """Go on from another's draft."""
        self._draft.route[:] = -1
        for team in range(len(self.ground.kind)):
            restore(self._draft, other._draft, team)
        self.cost = other.cost

    def take(self, routes: list[list[int]]) -> None:
        """Go on from routes that can be walked."""
        self._draft.route[:] = -1
        self._lay(routes)
        self.cost = _begun(self.ground, self._draft)
        if self.cost < self.least:
            self.least = self.cost
            _copy(self._draft, self.best)

    def _lay(self, routes: list[list[int]]) -> None:
        ends = len(self.ground.prize) + 2 * self.ground.kind + 1
        for team, order in enumerate(routes):
            self._draft.stops[team, 1 : len(order) + 2] = [*order, ends[team]]
            self._draft.size[team] = len(order)


@compiled
def _seed(number: int) -> None:
    np.random.seed(number)


@compiled
def _begun(ground: Ground, draft: Draft) -> int:
    for team in range(ground.kind.shape[0]):
        refresh(ground, draft, team)
    return ways(ground, draft) + missed(ground, draft, np.arange(draft.route.shape[0]))


@compiled
def _turn(
    ground: Ground,
    draft: Draft,
    kept: Draft,
    best: Draft,
    costs: tuple[int, int],
    heat: float,
    turns: int,
) -> tuple[int, int]:
    """Ruin and recreate ``turns`` times; return what the draft and the best of all cost."""
    cost, least = costs
    touched = np.zeros(ground.kind.shape[0], np.bool_)
    absent = np.empty(draft.route.shape[0], np.int64)
    everyone = np.arange(ground.kind.shape[0])
    miss = missed(ground, draft, np.arange(draft.route.shape[0]))
    for _ in range(turns):
        before, now = ruin(ground, draft, kept, touched, absent)
        out = absent[:now]
        order, torn = np.argsort(keys_of(ground, out, before)), np.nonzero(touched)[0]
        put_back(ground, draft, kept, touched, out, order, before, (everyone, torn))
        misses = missed(ground, draft, out)
        new = cost + more(ground, draft, kept, touched) + misses - miss
        if new < cost - heat * np.log(np.random.random()):
            cost, miss = new, misses
            if cost < least:
                least = cost
                _copy(draft, best)
        else:
            _undo(draft, kept, touched, out)
        touched[:] = False
    return cost, least


@compiled
def _copy(draft: Draft, best: Draft) -> None:
    for team in range(draft.size.shape[0]):
        save(draft, best, team)


@compiled
def _undo(draft: Draft, kept: Draft, touched: Ticks, out: Numbers) -> None:
    for visit in out:
        draft.route[visit] = -1
    for team in range(touched.shape[0]):
        if touched[team]:
            restore(draft, kept, team)
