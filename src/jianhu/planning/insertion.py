"""Mend what an engine hands over, and fit in by hand what still fits."""

from collections.abc import Iterable, Sequence

from jianhu.planning.day import Day
from jianhu.planning.plan import Route
from jianhu.planning.schedule import schedule


def mended(day: Day, team: int, visits: Sequence[int]) -> Route:
    """Keep the order and as much worth as fits."""
    whole = schedule(day, team, visits)
    kept: set[int] = set()
    for visit in [] if whole else sorted(visits, key=day.worth, reverse=True):
        if schedule(day, team, [v for v in visits if v in kept or v == visit]):
            kept.add(visit)
    route = whole or schedule(day, team, [visit for visit in visits if visit in kept])
    return route or Route(team, day.teams[team].shift.opens, (), day.teams[team].shift.opens, 0)


def filled(day: Day, routes: list[Route], absent: Iterable[int]) -> list[Route]:
    """Fit in what is worth its way, the most valuable first."""
    routes = list(routes)
    for visit in sorted(absent, key=day.worth, reverse=True):
        way = cheapest(day, routes, visit, below=day.worth(visit))
        if way:
            routes[way.team] = way
    return routes


def cheapest(day: Day, routes: list[Route], visit: int, below: int | None = None) -> Route | None:
    """Return the route that takes the visit in at the least price, if any costs less."""
    places = (
        (_price(day, route, place, visit), route.team, place)
        for route in routes
        if day.teams[route.team].may(day.visits[visit])
        for place in range(len(route.stops) + 1)
    )
    for price, team, place in sorted(places):
        if below is not None and price >= below:
            return None
        visits = routes[team].visits
        way = schedule(day, team, [*visits[:place], visit, *visits[place:]])
        if way:
            return way
    return None


def _price(day: Day, route: Route, place: int, visit: int) -> int:
    team, cost = day.teams[route.team], day.cost
    places = [team.start, *(day.visits[v].place for v in route.visits), team.end]
    before, after, there = places[place], places[place + 1], day.visits[visit].place
    direct = cost[before, after] if route.stops else 0
    return int(cost[before, there] + cost[there, after] - direct)
