"""Somebody is ill, something is urgent: what need not change does not."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.planning.day import Day, Team, Unplannable, Visit, Window
from jianhu.planning.effort import Effort
from jianhu.planning.planner import judged, plan
from jianhu.planning.replan import replan
from tests.planning.days import a_day
from tests.planning.walk import walk

SHORT = Effort(iterations=100)
DAY = a_day(11, visits=30, teams=5)
PLAN = plan(DAY, SHORT)


def without(day, team):
    return replace(day, teams=(*day.teams[:team], *day.teams[team + 1 :]))


def names(day, visits):
    return {day.visits[visit].name for visit in visits}


def who_goes(day, made):
    return {
        day.visits[visit].name: day.teams[route.team].name
        for route in made.routes
        for visit in route.visits
    }


def optional(day):
    """Nothing on the day must be made, so nothing pushes anything."""
    visits = tuple(replace(v, prize=900 if v.prize is None else v.prize) for v in day.visits)
    return replace(day, visits=visits)


def test_nothing_happens_nothing_changes():
    change = replan(DAY, PLAN, DAY)
    assert change.plan == PLAN
    assert change.moved == change.retimed == change.dropped == change.added == ()


@pytest.mark.parametrize("ill", range(5))
def test_a_team_falls_out_and_the_others_keep_their_visits(ill):
    day = optional(DAY)
    before = plan(day, SHORT)
    change = replan(day, before, without(day, ill))

    kept = {v: t for v, t in who_goes(day, before).items() if t != day.teams[ill].name}
    assert kept.items() <= who_goes(without(day, ill), change.plan).items()
    touched = names(day, (*change.moved, *change.dropped))
    assert touched == names(day, before.routes[ill].visits)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 50), st.integers(0, 3), st.integers(0, 23))
def test_whatever_happens_the_new_plan_can_be_walked(seed, ill, urgent):
    day = a_day(seed)
    now = without(day, ill)
    there = replace(now.visits[urgent], prize=None, windows=())
    now = replace(now, visits=(*now.visits[:urgent], there, *now.visits[urgent + 1 :]))
    before = plan(day, Effort(iterations=20))
    change = replan(day, before, now)

    for route in change.plan.routes:
        walk(now, route)
    made = [visit for route in change.plan.routes for visit in route.visits]
    assert sorted([*made, *(left.visit for left in change.plan.left_out)]) == [*range(24)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 50), st.integers(0, 3))
def test_what_changed_is_counted_by_comparing_both(seed, ill):
    day = a_day(seed)
    before, now = plan(day, Effort(iterations=20)), without(a_day(seed), ill)
    change = replan(day, before, now)

    old, new = who_goes(day, before), who_goes(now, change.plan)
    assert names(now, change.moved) == {v for v in old.keys() & new if old[v] != new[v]}
    assert names(now, change.dropped) == old.keys() - new
    assert names(now, change.added) == new.keys() - old


TRAVEL = np.array([[0, 10, 20], [10, 0, 10], [20, 10, 0]])
TEAM = Team("一队", 0, 0, Window(480, 600))
SHOP = Visit("咸亨酒店", 1, service=90, prize=500)
URGENT = Visit("土谷祠", 2, service=30)


def test_room_is_used_before_anybody_is_pushed():
    small = replace(SHOP, service=30)
    day = Day((small,), (TEAM,), TRAVEL)
    change = replan(day, plan(day, SHORT), replace(day, visits=(small, URGENT)))
    assert (change.moved, change.dropped, change.added) == ((), (), (1,))


def test_what_must_be_made_pushes_what_may_wait_to_another_team():
    fire = frozenset({"消防"})
    day = Day((SHOP,), (replace(TEAM, skills=fire), replace(TEAM, name="二队")), TRAVEL)
    urgent = replace(URGENT, skills=fire)
    change = replan(day, judged(day, [[0], []]), replace(day, visits=(SHOP, urgent)))
    assert (change.moved, change.dropped, change.added) == ((0,), (), (1,))
    assert [route.visits for route in change.plan.routes] == [[1], [0]]


def test_what_must_be_made_drops_what_may_wait():
    day = Day((SHOP,), (TEAM,), TRAVEL)
    change = replan(day, plan(day, SHORT), replace(day, visits=(SHOP, URGENT)))
    assert (change.dropped, change.added) == ((0,), (1,))


def test_what_only_pays_pushes_nobody():
    day = Day((SHOP,), (TEAM,), TRAVEL)
    dear = replace(URGENT, prize=9000)
    change = replan(day, plan(day, SHORT), replace(day, visits=(SHOP, dear)))
    assert (change.dropped, change.added) == ((), ())
    assert [left.visit for left in change.plan.left_out] == [1]


def test_what_must_be_made_pushes_nothing_that_must():
    must = replace(SHOP, prize=None)
    day = Day((must,), (TEAM,), TRAVEL)
    change = replan(day, plan(day, SHORT), replace(day, visits=(must, URGENT)))
    assert (change.dropped, change.added) == ((), ())


def test_a_day_without_teams_is_refused():
    with pytest.raises(Unplannable, match="当天没有队伍"):
        replan(DAY, PLAN, replace(DAY, teams=()))
