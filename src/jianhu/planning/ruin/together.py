"""Several walks at once, a thread each; the best of their routes where not all find room."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import perf_counter

from jianhu.planning.effort import Effort
from jianhu.planning.ruin.arrays import Ground, routes_of
from jianhu.planning.ruin.choose import Met
from jianhu.planning.ruin.search import Walk

TURN = 200  # ruins between two looks at the clock
MEETINGS = 8
ALONE = 0.6  # of the effort: until then each goes its own way; measured, see benchmarks/county.py
WARM = 0.1  # of the effort: routes before it are not worth keeping
LOOKS = 2000  # at most that often a walk's routes are kept
CHOOSE = 0.03  # of the effort: how long to choose among routes, once


def together(ground: Ground, start: list[list[int]] | None, effort: Effort) -> Walk:
    """Return the best walk; seconds are each thread's own."""
    return _Together(ground, effort).walked(start)


class _Together:
    def __init__(self, ground: Ground, effort: Effort) -> None:
        self.met, self.effort = Met(ground), effort
        self.walks: dict[int, Walk] = {}
        self.meeting = Barrier(effort.cores, action=self.meets)
        self.met_for = 0.0

    def walked(self, start: list[list[int]] | None) -> Walk:
        with ThreadPoolExecutor(self.effort.cores) as threads:
            list(threads.map(self.goes, range(self.effort.cores), [start] * self.effort.cores))
        return min(self.walks.values(), key=lambda walk: walk.least)

    def goes(self, number: int, start: list[list[int]] | None) -> None:
        try:
            walk = self.walks[number] = Walk(self.met.ground, start, self.effort.seed + number)
            begun, due = self.effort.now(), WARM
            for part in range(1, MEETINGS + 1):
                while (done := (self.effort.now() - begun) / self.effort.seconds) < part / MEETINGS:
                    walk.on(done, TURN)
                    if walk.crowded and done >= due:
                        self.met.meet(walk.routes)
                        due = done + 1 / LOOKS
                begun -= self.waits()
        except BaseException:
            self.meeting.abort()
            raise

    def waits(self) -> float:
        """Return how long the others met without this thread's clock going on."""
        now = self.effort.now()
        self.meeting.wait()
        return max(0.0, self.met_for - (self.effort.now() - now))

    def meets(self) -> None:
        began = perf_counter()
        best, worst = (
            choose(self.walks.values(), key=lambda walk: walk.cost) for choose in (min, max)
        )
        late = best.done >= ALONE
        if late and not self.chosen(worst) and worst.cost > best.cost:
            worst.follow(best)
        self.met_for = perf_counter() - began

    def chosen(self, walk: Walk) -> bool:
        """Let a walk go on from the best of all routes, if they are better than any walk was."""
        if not walk.crowded:
            return False
        known = routes_of(min(self.walks.values(), key=lambda each: each.least).best)
        routes = self.met.choose(known, CHOOSE * self.effort.seconds)
        if routes != known:
            walk.take(routes)
        return routes != known
