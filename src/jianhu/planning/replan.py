"""When an officer falls ill or something urgent comes in: change as little as possible.

Who keeps a team keeps its order; nothing is searched anew. Only what must be made pushes others.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jianhu.planning.change import Change, change, made
from jianhu.planning.day import Day
from jianhu.planning.insertion import cheapest, filled, mended
from jianhu.planning.plan import Plan, Route
from jianhu.planning.planner import planned
from jianhu.planning.schedule import schedule
from jianhu.planning.sense import check

PUSHED = 2  # so many make room for one at most


def replan(before: Day, plan: Plan, now: Day) -> Change:
    """Carry a plan over to the day as it is now; teams and visits are known by their names."""
    check(now)
    orders = _kept(before, plan, now)
    routes = [mended(now, team, order) for team, order in enumerate(orders)]
    for visit in [v for v in _absent(now, routes) if now.visits[v].prize is None]:
        routes = _forced(now, routes, visit)
    was = set(made(before, plan))
    waiting = [v for v in _absent(now, routes) if now.visits[v].name in was]
    routes = filled(now, routes, waiting)
    return change(before, plan, now, planned(now, routes))


def _kept(before: Day, plan: Plan, now: Day) -> list[list[int]]:
    visits = {visit.name: number for number, visit in enumerate(now.visits)}
    orders = {
        before.teams[route.team].name: [before.visits[visit].name for visit in route.visits]
        for route in plan.routes
    }
    return [[visits[v] for v in orders.get(t.name, ()) if v in visits] for t in now.teams]


def _absent(day: Day, routes: Sequence[Route]) -> list[int]:
    there = {visit for route in routes for visit in route.visits}
    return [visit for visit in range(len(day.visits)) if visit not in there]


def _forced(day: Day, routes: list[Route], visit: int) -> list[Route]:
    """Fit in what must be made; if there is no room, where the least is lost."""
    way = cheapest(day, routes, visit)
    if way:
        return _with(routes, way)
    for _, team, pushed in sorted(_pushes(day, routes, visit)):
        rest = [each for each in routes[team].visits if each not in pushed]
        shorter = schedule(day, team, rest)
        way = cheapest(day, [shorter], visit) if shorter else None
        if way:
            return filled(day, _with(routes, way), pushed)
    return routes


def _pushes(
    day: Day, routes: Sequence[Route], visit: int
) -> Iterator[tuple[tuple[int, int], int, tuple[int, ...]]]:
    """Who might make room: few before many, little worth before much."""
    for route in routes:
        if day.teams[route.team].may(day.visits[visit]):
            may_wait = [each for each in route.visits if day.visits[each].prize is not None]
            for many in range(1, PUSHED + 1):
                for pushed in combinations(may_wait, many):
                    yield (many, sum(map(day.worth, pushed))), route.team, pushed


def _with(routes: Sequence[Route], way: Route) -> list[Route]:
    return [way if route.team == way.team else route for route in routes]
