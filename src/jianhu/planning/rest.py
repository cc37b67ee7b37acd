"""What is left of a day at a moment: teams where they are then, and what nobody set out for yet."""

from dataclasses import replace

from jianhu.planning.day import Day, Team, Window
from jianhu.planning.plan import Plan, Route, Stop


def rest(day: Day, plan: Plan, moment: int) -> tuple[Day, Plan]:
    """Return the rest of the day and of its plan, the times unchanged; names stay, numbers do not.

    Who is on the way goes on to where they are going; that visit counts as made.
    """
    gone = {route.team: _gone(day, route, moment) for route in plan.routes}
    made = {stop.visit for stops in gone.values() for stop in stops}
    left = [visit for visit in range(len(day.visits)) if visit not in made]
    number = {visit: place for place, visit in enumerate(left)}
    teams = tuple(_later(day, route, gone[route.team], moment) for route in plan.routes)
    routes = tuple(
        replace(
            route,
            leaves=team.shift.opens,
            stops=tuple(
                replace(stop, visit=number[stop.visit])
                for stop in route.stops
                if stop.visit not in made
            ),
            lunch_at=route.lunch_at if team.lunch else None,
        )
        for route, team in zip(plan.routes, teams, strict=True)
    )
    out = tuple(replace(each, visit=number[each.visit]) for each in plan.left_out)
    return (
        replace(day, visits=tuple(day.visits[visit] for visit in left), teams=teams),
        replace(plan, routes=routes, left_out=out),
    )


def _gone(day: Day, route: Route, moment: int) -> list[Stop]:
    """Teams set out at once and wait where they arrive, unless they eat first."""
    here, free, stops = day.teams[route.team].start, route.leaves, []
    fed = _fed(day, route)
    for stop in route.stops:
        there = day.visits[stop.visit].place
        ate_first = fed is not None and stop.arrives == fed + day.travel[here, there]
        if (fed or 0 if ate_first else free) >= moment:
            break
        stops.append(stop)
        here, free = there, stop.ends
    return stops


def _fed(day: Day, route: Route) -> int | None:
    """Return when lunch is over."""
    lunch = day.teams[route.team].lunch
    return route.lunch_at + lunch.minutes if lunch and route.lunch_at is not None else None


def _later(day: Day, route: Route, gone: list[Stop], moment: int) -> Team:
    team = day.teams[route.team]
    opens = max(team.shift.opens, moment, gone[-1].ends if gone else 0)
    lunch, at = team.lunch, route.lunch_at
    if lunch and route.stops and at is not None and at < opens:
        opens, lunch = max(opens, at + lunch.minutes), None
    out = opens - route.leaves if gone or lunch != team.lunch else 0
    load = sum(day.visits[stop.visit].load for stop in gone)
    return replace(
        team,
        start=day.visits[gone[-1].visit].place if gone else team.start,
        shift=Window(min(opens, team.shift.closes), team.shift.closes),
        lunch=lunch,
        longest=None if team.longest is None else max(0, team.longest - out),
        capacity=None if team.capacity is None else team.capacity - load,
    )
