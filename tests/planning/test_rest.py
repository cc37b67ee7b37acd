"""In the middle of a day: what is done stays done, the rest is planned from where teams are."""

from dataclasses import replace

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jianhu.planning.day import Day, Lunch, Team, Visit, Window
from jianhu.planning.effort import Effort
from jianhu.planning.planner import judged, plan
from jianhu.planning.replan import replan
from jianhu.planning.rest import rest
from jianhu.planning.schedule import schedule
from tests.planning.days import a_day
from tests.planning.walk import walk

TRAVEL = np.array([[0, 10, 20], [10, 0, 10], [20, 10, 0]])
TEAM = Team("一队", 0, 0, Window(480, 960), longest=400, capacity=5)
DAY = Day((Visit("咸亨酒店", 1, 30, load=2), Visit("土谷祠", 2, 30, load=2)), (TEAM,), TRAVEL)
PLAN = judged(DAY, [[0, 1]])  # leaves at 480, is at 1 from 490 to 520, at 2 from 530 to 560


def at(moment):
    day, left = rest(DAY, PLAN, moment)
    return [visit.name for visit in day.visits], day.teams[0], left


def test_before_anybody_left_all_is_left():
    names, team, left = at(480)
    assert (names, team, left) == (["咸亨酒店", "土谷祠"], TEAM, PLAN)


def test_who_is_on_the_way_goes_on():
    names, team, left = at(481)
    assert names == ["土谷祠"]
    assert (team.start, team.shift) == (1, Window(520, 960))
    assert (team.longest, team.capacity) == (360, 3)
    assert [(stop.visit, stop.begins) for stop in left.routes[0].stops] == [(0, 530)]


def test_lunch_is_eaten_once():
    day = replace(DAY, teams=(replace(TEAM, lunch=Lunch(Window(520, 540), 60)),))
    made = judged(day, [[0, 1]])
    assert made.routes[0].lunch_at == 520
    assert rest(day, made, 515)[0].teams[0].lunch
    assert rest(day, made, 540)[0].teams[0].shift.opens == 580
    assert rest(day, made, 540)[0].teams[0].lunch is None


def test_lunch_at_home_is_eaten_once_too():
    day = replace(DAY, teams=(replace(TEAM, lunch=Lunch(Window(480, 480), 60)),))
    made = judged(day, [[0, 1]])
    assert (made.routes[0].leaves, made.routes[0].lunch_at) == (480, 480)
    team = rest(day, made, 500)[0].teams[0]
    assert (team.start, team.shift.opens, team.lunch, team.longest) == (0, 540, None, 340)


@settings(max_examples=40, deadline=None)
@example(seed=21, moment=781, ill=0)
@given(seed=st.integers(0, 50), moment=st.integers(500, 1000), ill=st.integers(0, 3))
def test_what_was_done_and_the_new_rest_make_a_whole_day(seed, moment, ill):
    day = a_day(seed)
    made = plan(day, Effort(iterations=20))
    now, left = rest(day, made, moment)
    for team, route in enumerate(left.routes):
        assert not route.stops or schedule(now, team, route.visits)

    well = replace(now, teams=(*now.teams[:ill], *now.teams[ill + 1 :]))
    change = replan(now, left, well)
    for route in change.plan.routes:
        if route.stops:
            walk(well, route)
            assert all(stop.arrives >= moment for stop in route.stops)
