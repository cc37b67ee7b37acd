"""Follow a route on the clock, as a team would."""

from itertools import pairwise


def walk(day, route):
    team = day.teams[route.team]
    for stop in route.stops:
        visit = day.visits[stop.visit]
        assert team.may(visit)
        assert stop.begins >= stop.arrives
        assert stop.ends == stop.begins + visit.service
        assert not visit.windows or any(w.opens <= stop.begins <= w.closes for w in visit.windows)
    assert team.shift.opens <= route.leaves <= route.back <= team.shift.closes
    assert team.longest is None or route.back - route.leaves <= team.longest
    assert team.capacity is None or (
        sum(day.visits[visit].load for visit in route.visits) <= team.capacity
    )
    if route.stops:
        assert sum(pauses(day, route)) == bool(team.lunch)


def pauses(day, route):
    """Tell for each way whether lunch was eaten before or after it."""
    team, at = day.teams[route.team], route.lunch_at
    places = [team.start, *(day.visits[visit].place for visit in route.visits), team.end]
    leaves = [route.leaves, *(stop.ends for stop in route.stops)]
    arrives = [*(stop.arrives for stop in route.stops), route.back]
    for leg, leaving, arriving in zip(pairwise(places), leaves, arrives, strict=True):
        there = leaving + int(day.travel[leg])
        if arriving != there:
            lunch = team.lunch
            assert lunch.between.opens <= at <= lunch.between.closes
            before = leaving <= at and at + lunch.minutes + there - leaving == arriving
            assert before or (there <= at and at + lunch.minutes == arriving)
        yield arriving != there
