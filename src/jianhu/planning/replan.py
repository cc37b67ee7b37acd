"""When an officer falls ill or something urgent comes in: change as little as possible.

Who keeps a team keeps its order; nothing is searched anew. Only what must be made pushes others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from jianhu.planning.day import Day
from jianhu.planning.insertion import cheapest, filled, mended
from jianhu.planning.plan import Plan, Route
from jianhu.planning.planner import planned
from jianhu.planning.schedule import schedule
from jianhu.planning.sense import check

PUSHED = 2  # so many make room for one at most


@dataclass(frozen=True)
class Change:
    """Numbers are those of the new day. ``moved``: made by another team than before.

    ``retimed``: the same team comes at another time. ``dropped``: planned before, left out now.
    """

    plan: Plan
    moved: tuple[int, ...]
    retimed: tuple[int, ...]
    dropped: tuple[int, ...]
    added: tuple[int, ...]


def replan(before: Day, plan: Plan, now: Day) -> Change:
    """Carry a plan over to the day as it is now; teams and visits are known by their names."""
    check(now)
    orders = _kept(before, plan, now)
    routes = [mended(now, team, order) for team, order in enumerate(orders)]
    homeless = _absent(now, routes)
    for visit in [v for v in homeless if now.visits[v].prize is None]:
        routes = _forced(now, routes, visit)
    was = {visit for visit, _, _ in _stops(before, plan)}
    homeless = _absent(now, routes)
    routes = filled(now, routes, [v for v in homeless if now.visits[v].name in was])
    return _change(before, plan, now, planned(now, routes))


def _kept(before: Day, plan: Plan, now: Day) -> list[list[int]]:
    visits = {visit.name: number for number, visit in enumerate(now.visits)}
    orders = {
        before.teams[route.team].name: [before.visits[visit].name for visit in route.visits]
        for route in plan.routes
    }
    return [[visits[v] for v in orders.get(t.name, ()) if v in visits] for t in now.teams]


def _absent(day: Day, routes: Sequence[Route]) -> list[int]:
    made = {visit for route in routes for visit in route.visits}
    return [visit for visit in range(len(day.visits)) if visit not in made]


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


def _change(before: Day, plan: Plan, now: Day, made: Plan) -> Change:
    old = {visit: (team, begins) for visit, team, begins in _stops(before, plan)}
    new = {visit: (team, begins) for visit, team, begins in _stops(now, made)}
    numbers = {visit.name: number for number, visit in enumerate(now.visits)}
    both = [v for v in numbers if v in old and v in new]
    return Change(
        plan=made,
        moved=tuple(numbers[v] for v in both if old[v][0] != new[v][0]),
        retimed=tuple(numbers[v] for v in both if old[v][0] == new[v][0] and old[v] != new[v]),
        dropped=tuple(numbers[v] for v in numbers if v in old and v not in new),
        added=tuple(numbers[v] for v in numbers if v in new and v not in old),
    )


def _stops(day: Day, plan: Plan) -> Iterator[tuple[str, str, int]]:
    for route in plan.routes:
        for stop in route.stops:
            yield day.visits[stop.visit].name, day.teams[route.team].name, stop.begins
