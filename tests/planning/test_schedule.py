"""One team's clock: when it leaves, eats, arrives and is back."""

from dataclasses import replace

import numpy as np
import pytest

from jianhu.planning.day import Day, Lunch, Team, Visit, Window
from jianhu.planning.ruin.arrays import empty
from jianhu.planning.ruin.clock import refresh
from jianhu.planning.ruin.ground import ground_of
from jianhu.planning.schedule import schedule
from tests.planning.days import a_day

TRAVEL = np.array([[0, 30, 40], [30, 0, 20], [40, 20, 0]])
FIRST = Visit("咸亨酒店", 1, service=30, windows=(Window(540, 560), Window(700, 720)))
SECOND = Visit("土谷祠", 2, service=30)
TEAM = Team("一队", 0, 0, Window(480, 960), lunch=Lunch(Window(600, 660), 60))
DAY = Day((FIRST, SECOND), (TEAM,), TRAVEL)


def test_a_team_leaves_as_late_as_it_can_and_is_back_as_early():
    route = schedule(replace(DAY, teams=(replace(TEAM, lunch=None),)), 0, [0, 1])
    assert (route.leaves, route.back) == (510, 660)
    assert [(s.arrives, s.begins, s.ends) for s in route.stops] == [
        (540, 540, 570),
        (590, 590, 620),
    ]


def test_lunch_lies_where_it_delays_least():
    route = schedule(DAY, 0, [0, 1])
    assert route.lunch_at == 620
    assert route.back == 720


def test_a_missed_window_means_the_next():
    late = replace(TEAM, shift=Window(531, 960), lunch=None)
    assert schedule(replace(DAY, teams=(late,)), 0, [0]).stops[0].begins == 700


def test_who_stays_at_home_costs_nothing():
    route = schedule(DAY, 0, [])
    assert (route.stops, route.cost) == ((), 0)


@pytest.mark.parametrize("seed", range(40))
def test_the_compiled_clock_agrees_with_the_plain_one(seed):
    chance = np.random.default_rng(seed)
    day = a_day(seed, lunch=None if seed % 4 == 0 else a_day(0).teams[0].lunch)
    able = [n for n, visit in enumerate(day.visits) if day.teams[1].may(visit)]
    order = [int(v) for v in chance.permutation(able)[: chance.integers(1, 5)]]
    ground = ground_of(day)
    draft = empty(ground)
    draft.stops[1, 1 : len(order) + 2] = [*order, draft.stops[1, 1]]
    draft.size[1] = len(order)

    refresh(ground, draft, 1)
    back = int(draft.ready[1, len(order) + 1, 1])
    plain = schedule(day, 1, order)

    assert (plain.back if plain else None) == (back if back <= day.teams[1].shift.closes else None)
