"""Why a visit is where it is: each reason is tried out."""

from dataclasses import replace

import numpy as np
import pytest

from jianhu.planning.day import Day, Team, Visit, Window
from jianhu.planning.effort import Effort
from jianhu.planning.placed import Because, placed
from jianhu.planning.planner import judged, plan
from jianhu.planning.schedule import schedule
from tests.planning.days import a_day

TRAVEL = np.array([[0, 10, 40], [10, 0, 30], [40, 30, 0]])
NEAR = Team("近队", 0, 0, Window(480, 720), skills=frozenset({"食品"}))
FAR = Team("远队", 2, 2, Window(480, 720), skills=frozenset({"食品"}))
SHOP = Visit("咸亨酒店", 1, service=60, skills=frozenset({"食品"}))


def why(teams, orders, visits=(SHOP,)):
    day = Day(visits, teams, TRAVEL)
    return next(each for each in placed(day, judged(day, orders)) if each.visit == 0)


def test_nobody_else_may():
    other = replace(FAR, skills=frozenset())
    assert why((NEAR, other), [[0], []]).because == Because.ONLY_ABLE


def test_nobody_else_has_time():
    other = replace(FAR, shift=Window(480, 599))
    assert why((NEAR, other), [[0], []]).because == Because.OTHERS_FULL
    other = replace(FAR, shift=Window(480, 600))
    assert why((NEAR, other), [[0], []]).because == Because.SHORTEST


def test_the_way_of_another_would_be_longer():
    found = why((NEAR, FAR), [[0], []])
    assert (found.because, found.adds, found.other, found.other_adds) == (
        *(Because.SHORTEST, 20),
        *(1, 60),
    )


def test_the_way_of_another_would_be_shorter():
    found = why((NEAR, FAR), [[], [0]])
    assert (found.because, found.adds, found.other, found.other_adds) == (
        *(Because.COULD_MOVE, 60),
        *(0, 20),
    )


@pytest.mark.parametrize("seed", range(6))
def test_reasons_are_true(seed):
    day = a_day(seed)
    made = plan(day, Effort(iterations=200))
    reasons = list(placed(day, made))

    assert [each.visit for each in reasons] == [v for r in made.routes for v in r.visits]
    for each in reasons:
        others = [
            schedule(day, n, [*route.visits[:place], each.visit, *route.visits[place:]])
            for n, route in enumerate(made.routes)
            if n != each.team and day.teams[n].may(day.visits[each.visit])
            for place in range(len(route.stops) + 1)
        ]
        more = [way.cost - made.routes[way.team].cost for way in others if way]
        assert (not others) == (each.because == Because.ONLY_ABLE)
        assert (bool(others) and not more) == (each.because == Because.OTHERS_FULL)
        assert each.other_adds == min(more, default=None)
        if more:
            assert (each.adds <= min(more)) == (each.because == Because.SHORTEST)
