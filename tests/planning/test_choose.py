"""Of all routes that walks met the best are taken together, never worse than the best walk."""

from itertools import product

import pytest

from jianhu.planning.ruin.arrays import routes_of
from jianhu.planning.ruin.choose import Met
from jianhu.planning.ruin.ground import ground_of
from jianhu.planning.ruin.search import Walk
from tests.planning.days import a_day


@pytest.fixture(params=range(4))
def walked(request):
    """A walk, and some moments of it and of another."""
    ground = ground_of(a_day(request.param, visits=30, teams=3))
    walk, other = (Walk(ground, None, seed) for seed in (1, 2))
    moments = []
    for each in (other, walk):
        for _ in range(8):
            each.on(0.3, 3)
            moments.append(each.routes)
    return walk, moments


def worth(ground, routes):
    walk = Walk(ground, None, 1)
    walk.take(routes)
    return walk.cost


def disjoint(routes):
    visits = [visit for route in routes for visit in route]
    return len(visits) == len(set(visits))


def test_no_other_choice_is_better(walked):
    walk, moments = walked
    ground, best = walk.ground, routes_of(walk.best)
    met = Met(ground)
    for routes in moments:
        met.meet(routes)
    chosen = met.choose(best, 60)

    each_teams = [[*{tuple(m[team]) for m in moments}, tuple(best[team]), ()] for team in range(3)]
    choices = [each for each in product(*each_teams) if disjoint(each)]
    assert disjoint(chosen)
    assert worth(ground, chosen) == min(worth(ground, list(map(list, each))) for each in choices)


def test_without_time_the_best_so_far_stays(walked):
    walk, moments = walked
    met, best = Met(walk.ground), routes_of(walk.best)
    for routes in moments:
        met.meet(routes)
    assert worth(walk.ground, met.choose(best, 0.0)) <= worth(walk.ground, best)


def test_where_nobody_can_be_visited_nothing_is_chosen():
    assert Met(ground_of(a_day(0))).choose([[], [], [], []], 60) == [[], [], [], []]


def test_one_route_of_three_orders_is_kept_as_the_cheapest():
    ground = ground_of(a_day(0, lunch=None))
    met = Met(ground)
    orders = [[[0, 1, 2], [], [], []], [[1, 0, 2], [], [], []], [[0, 2, 1], [], [], []]]
    cheapest, between, dearest = sorted(orders, key=lambda routes: worth(ground, routes))
    assert worth(ground, cheapest) < worth(ground, between) < worth(ground, dearest)
    for routes in (dearest, between, cheapest, dearest):
        met.meet(routes)
    assert met.choose([[], [], [], []], 60) == cheapest
