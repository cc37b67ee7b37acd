"""The rule of Amsterdam's TOP (knapsack.py, read, not copied): a centre, and the best around it.

For each candidate centre: 0.25 × nearness + 0.3 × priority, the best N of them; the centre with the
best sum is kept; the list is walked by distance from the centre. It knows neither skills nor hours:
here it is told who may go where (``skilled``) or relieved of that, and given the team whose home
makes the way shortest (``free``).
"""

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.day import Day
from jianhu.planning.insertion import way_of
from jianhu.planning.plan import Plan

NEAR, IMPORTANT = 0.25, 0.3  # TOP's defaults


def skilled(day: Day, made: Plan) -> int:
    """Return what the ways cost when each team lists as many as we gave it, of those it may make.

    What no team has room for in the end goes to whoever may, at the end of the list.
    """
    left = {visit for route in made.routes for visit in route.visits}
    lists: list[list[int]] = []
    for route in made.routes:
        able = [visit for visit in sorted(left) if day.teams[route.team].may(day.visits[visit])]
        lists.append(_list(day, able, len(route.stops)))
        left -= set(lists[-1])
    for visit in sorted(left):
        able = [n for n, team in enumerate(day.teams) if team.may(day.visits[visit])]
        lists[min(able, key=lambda n: len(lists[n]))].append(visit)
    return sum(way_of(day, team, visits) for team, visits in enumerate(lists))


def free(day: Day, made: Plan) -> int:
    """Return what the ways cost when anybody may go anywhere at any time."""
    left = {visit for route in made.routes for visit in route.visits}
    teams, cost = set(range(len(day.teams))), 0
    each = -(-len(left) // len(teams))
    while left:
        visits = _list(day, sorted(left), each)
        ways = {team: way_of(day, team, visits) for team in teams}
        team = min(ways, key=lambda one: ways[one])
        cost, left, teams = cost + ways[team], left - set(visits), teams - {team}
    return cost


def _list(day: Day, visits: list[int], many: int) -> list[int]:
    if not visits or not many:
        return []
    places = [day.visits[visit].place for visit in visits]
    away = day.cost[np.ix_(places, places)].astype(float)
    top = max((visit.prize or 0 for visit in day.visits), default=1) or 1
    prizes = [day.visits[visit].prize for visit in visits]
    important = np.array([1.0 if prize is None else prize / top for prize in prizes])
    scores: NDArray[np.float64] = NEAR * (1 - away / max(1.0, away.max())) + IMPORTANT * important
    chosen = np.argsort(-scores, axis=1, kind="stable")[:, :many]
    centre = int(np.argmax(np.take_along_axis(scores, chosen, axis=1).sum(axis=1)))
    order = sorted(chosen[centre].tolist(), key=lambda place: float(away[centre, place]))
    return [visits[place] for place in order]
