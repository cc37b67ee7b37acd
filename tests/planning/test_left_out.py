"""Why a visit is left out: each reason beside a day on which it would not be given."""

from dataclasses import replace

import numpy as np
import pytest

from jianhu.planning.day import Day, Lunch, Team, Visit, Window
from jianhu.planning.effort import Effort
from jianhu.planning.insertion import cheapest
from jianhu.planning.plan import Why
from jianhu.planning.planner import plan
from jianhu.planning.schedule import schedule
from tests.planning.days import a_day

SHORT = Effort(iterations=200)
TRAVEL = np.array([[0, 30], [30, 0]])
VISIT = Visit("咸亨酒店", 1, service=60, skills=frozenset({"食品"}), town="鲁镇")
TEAM = Team("一队", 0, 0, Window(480, 720), skills=frozenset({"食品"}))


def why(visit, team=TEAM, others=()):
    made = plan(Day((visit, *others), (team,), TRAVEL), SHORT)
    return {left.visit: left.why for left in made.left_out}.get(0)


def test_whoever_fits_is_visited():
    assert why(VISIT) is None


def test_nobody_has_the_skill():
    assert why(replace(VISIT, skills=frozenset({"消防"}))) == Why.NO_TEAM


def test_nobody_goes_to_that_town():
    assert why(VISIT, replace(TEAM, towns=frozenset({"未庄"}))) == Why.NO_TEAM
    assert why(VISIT, replace(TEAM, towns=frozenset({"鲁镇"}))) is None


def test_the_hours_do_not_meet():
    assert why(replace(VISIT, windows=(Window(700, 800),))) == Why.NO_WINDOW
    assert why(replace(VISIT, windows=(Window(630, 800),))) is None


def test_lunch_takes_the_only_hour():
    visit = replace(VISIT, windows=(Window(570, 599),))
    lunch = Lunch(Window(540, 570), 60)
    assert why(visit, replace(TEAM, lunch=lunch)) == Why.NO_WINDOW
    assert why(visit, replace(TEAM, lunch=replace(lunch, minutes=59))) is None


def test_the_day_is_too_short():
    assert why(replace(VISIT, service=181)) == Why.TOO_FAR
    assert why(replace(VISIT, service=180)) is None


def test_the_team_may_not_be_out_so_long():
    assert why(VISIT, replace(TEAM, longest=119)) == Why.TOO_FAR
    assert why(VISIT, replace(TEAM, longest=120)) is None


def test_others_come_first():
    other = replace(VISIT, name="土谷祠", service=150)
    assert why(replace(VISIT, prize=900), others=(other,)) == Why.CROWDED
    assert why(replace(VISIT, prize=900), others=(replace(other, service=120),)) is None


def test_the_way_costs_more_than_the_visit_is_worth():
    assert why(replace(VISIT, prize=60)) == Why.NOT_WORTH_IT
    assert why(replace(VISIT, prize=61)) is None


@pytest.mark.parametrize("seed", range(6))
def test_reasons_are_true(seed):
    day = a_day(seed)
    made = plan(day, SHORT)
    for left in made.left_out:
        visit = day.visits[left.visit]
        able = [n for n, team in enumerate(day.teams) if team.may(visit)]
        alone = [n for n in able if schedule(day, n, [left.visit])]
        fitting = cheapest(day, list(made.routes), left.visit)
        assert bool(able) == (left.why != Why.NO_TEAM)
        assert bool(alone) == (left.why in (Why.CROWDED, Why.NOT_WORTH_IT))
        assert bool(fitting) == (left.why == Why.NOT_WORTH_IT)
        if left.why == Why.NOT_WORTH_IT:
            before = made.routes[fitting.team].cost
            assert fitting.cost - before >= visit.prize
