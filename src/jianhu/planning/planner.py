"""Plan a day: ask the engines in turn, judge what they say, explain what is left out."""

from collections.abc import Sequence

from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.engines import Orders, engine
from jianhu.planning.insertion import filled, mended
from jianhu.planning.left_out import explain
from jianhu.planning.plan import Plan, Route
from jianhu.planning.sense import check

STEPS = (("ruin", 1.0),)  # measured best, see benchmarks/routes.py


def plan(
    day: Day, effort: Effort | None = None, steps: Sequence[tuple[str, float]] = STEPS
) -> Plan:
    """Plan with one engine or several, each with its share of the effort, each from the best."""
    check(day)
    effort = effort or Effort()
    best: Plan | None = None
    for name, share in steps:
        start = [route.visits for route in best.routes] if best else None
        found = judged(day, engine(name)(day, effort.part(share), start))
        best = found if best is None or found.objective < best.objective else best
    return best or judged(day, [[] for _ in day.teams])


def judged(day: Day, orders: Orders) -> Plan:
    """Make a plan of orders, whatever an engine promised."""
    routes = [mended(day, team, visits) for team, visits in enumerate(orders)]
    routes = filled(day, routes, _absent(day, routes))
    absent = sorted(_absent(day, routes))
    cost = sum(route.cost for route in routes)
    return Plan(
        routes=tuple(routes),
        left_out=tuple(explain(day, routes, visit) for visit in absent),
        cost=cost,
        objective=cost + sum(map(day.worth, absent)),
    )


def _absent(day: Day, routes: list[Route]) -> set[int]:
    return set(range(len(day.visits))) - {visit for route in routes for visit in route.visits}
