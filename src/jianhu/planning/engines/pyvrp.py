"""PyVRP (MIT): iterated local search, which improves well what it starts from."""

import pyvrp
from pyvrp.stop import MaxIterations, StoppingCriterion

from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.pyvrp_words import Asked


def solve(day: Day, effort: Effort, start: list[list[int]] | None = None) -> list[list[int]]:
    if not day.visits:
        return [[] for _ in day.teams]
    stop, asked = _stop(effort), Asked(day, start)
    result = pyvrp.solve(
        asked.problem,
        stop,
        seed=effort.seed,
        collect_stats=False,
        initial_solution=asked.solution(start) if start else None,
    )
    return asked.orders(result.best)


def _stop(effort: Effort) -> StoppingCriterion:
    if effort.iterations is not None:
        return MaxIterations(effort.iterations)
    ends = effort.now() + effort.seconds

    def late(best_cost: int) -> bool:
        return effort.now() >= ends

    return late
