"""Several walks at once, a thread each: who is behind goes on from where the best one is."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from jianhu.planning.effort import Effort
from jianhu.planning.ruin.arrays import Ground
from jianhu.planning.ruin.search import Walk

TURN = 200  # ruins between two looks at the clock
MEETINGS = 8
ALONE = 0.5  # of the effort: until then each goes its own way; measured, see benchmarks/county.py


def together(ground: Ground, start: list[list[int]] | None, effort: Effort) -> Walk:
    """Return the best walk; seconds are each thread's own."""
    walks: dict[int, Walk] = {}
    meeting = Barrier(effort.cores, action=lambda: _follow(list(walks.values())))

    def go(number: int) -> None:
        try:
            walks[number] = Walk(ground, start, effort.seed + number)  # seeds its own thread
            begun = effort.now()
            for part in range(1, MEETINGS + 1):
                while (done := (effort.now() - begun) / effort.seconds) < part / MEETINGS:
                    walks[number].on(done, TURN)
                meeting.wait()
        except BaseException:
            meeting.abort()
            raise

    with ThreadPoolExecutor(effort.cores) as threads:
        list(threads.map(go, range(effort.cores)))
    return min(walks.values(), key=lambda walk: walk.least)


def _follow(walks: list[Walk]) -> None:
    best, worst = (choose(walks, key=lambda walk: walk.cost) for choose in (min, max))
    if best.done >= ALONE and worst.cost > best.cost:
        worst.follow(best)
