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
    here, stops = day.teams[route.team].start, []
    for stop in route.stops:
        there = day.visits[stop.visit].place
        if stop.arrives - int(day.travel[here, there]) >= moment:
            break
        stops.append(stop)
        here = there
    return stops


def _later(day: Day, route: Route, gone: list[Stop], moment: int) -> Team:
    team = day.teams[route.team]
    opens = max(team.shift.opens, moment, gone[-1].ends if gone else 0)
    lunch = team.lunch
    if gone and lunch and route.lunch_at is not None and route.lunch_at < opens:
        opens, lunch = max(opens, route.lunch_at + lunch.minutes), None
    team = replace(team, shift=Window(min(opens, team.shift.closes), team.shift.closes))
    if not gone:
        return team
    load = sum(day.visits[stop.visit].load for stop in gone)
    return replace(
        team,
        start=day.visits[gone[-1].visit].place,
        lunch=lunch,
        longest=None if team.longest is None else max(0, team.longest - (opens - route.leaves)),
        capacity=None if team.capacity is None else team.capacity - load,
    )
