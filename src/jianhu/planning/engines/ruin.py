"""Our own: slack induction by string removals, compiled; knows all a day can ask."""

from itertools import count

from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.ruin import search
from jianhu.planning.ruin.arrays import routes_of
from jianhu.planning.ruin.ground import ground_of
from jianhu.planning.ruin.together import TURN, together


def solve(day: Day, effort: Effort, start: list[list[int]] | None = None) -> list[list[int]]:
    if not day.visits:
        return [[] for _ in day.teams]
    ground = ground_of(day)
    if effort.cores > 1 and effort.iterations is None:
        return routes_of(together(ground, start, effort).best)
    walk = search.Walk(ground, start, effort.seed)  # compiles, where nobody did before
    begun = effort.now()
    for turn in count():
        done = _done(effort, begun, turn)
        if done >= 1:
            break
        walk.on(done, _turns(effort, turn))
    return routes_of(walk.best)


def _turns(effort: Effort, turn: int) -> int:
    if effort.iterations is None:
        return TURN
    return min(TURN, effort.iterations - turn * TURN)


def _done(effort: Effort, begun: float, turn: int) -> float:
    if effort.iterations is not None:
        return turn * TURN / effort.iterations
    return (effort.now() - begun) / effort.seconds
