"""Whatever the engine, a plan keeps to hours, skills, shifts and lunch, and says why not."""

from dataclasses import replace
from itertools import pairwise

import pytest

from jianhu.planning.day import Day, Unplannable
from jianhu.planning.effort import Effort
from jianhu.planning.planner import plan
from tests.planning.days import a_day
from tests.planning.walk import walk

SHORT = Effort(iterations=300, seed=3)
ENGINES = {
    "ours": (("ruin", 1.0),),
    "PyVRP": (("pyvrp", 1.0),),
    "VROOM": (("vroom", 1.0),),
    "VROOM, then PyVRP": (("vroom", 0.1), ("pyvrp", 0.9)),
    "ours, then PyVRP": (("ruin", 0.5), ("pyvrp", 0.5)),
    "PyVRP, then ours": (("pyvrp", 0.5), ("ruin", 0.5)),
}
DAYS = {
    "lunch": a_day(1),
    "no lunch": a_day(2, lunch=None),
    "a short day": a_day(3, longest=240),
    "one team": a_day(4, visits=9, teams=1),
    "nothing to do": a_day(5, visits=0),
}

every_engine = pytest.mark.parametrize("steps", ENGINES.values(), ids=ENGINES)
every_day = pytest.mark.parametrize("day", DAYS.values(), ids=DAYS)


@every_engine
@every_day
def test_a_plan_can_be_walked(day, steps):
    made = plan(day, SHORT, steps)

    assert [route.team for route in made.routes] == list(range(len(day.teams)))
    for route in made.routes:
        walk(day, route)


@every_day
def test_what_several_threads_find_together_can_be_walked(day):
    made = plan(day, Effort(seconds=0.2, cores=2))

    for route in made.routes:
        walk(day, route)
    assert made.objective <= plan(day, Effort(iterations=1)).objective


@every_engine
@every_day
def test_each_visit_is_made_once_or_its_absence_explained(day, steps):
    made = plan(day, SHORT, steps)

    there = [visit for route in made.routes for visit in route.visits]
    assert sorted([*there, *(left.visit for left in made.left_out)]) == [*range(len(day.visits))]


@every_engine
@every_day
def test_the_objective_is_the_ways_and_what_is_missed(day, steps):
    made = plan(day, SHORT, steps)

    ways = 0
    for route in made.routes:
        team = day.teams[route.team]
        places = [team.start, *(day.visits[v].place for v in route.visits), team.end]
        ways += sum(int(day.cost[leg]) for leg in pairwise(places)) if route.stops else 0
    assert made.cost == ways
    assert made.objective == ways + sum(day.worth(left.visit) for left in made.left_out)


@pytest.mark.parametrize("name", ["ours", "PyVRP", "ours, then PyVRP"])
def test_the_same_seed_gives_the_same_plan(name):
    day = a_day(6)

    assert plan(day, SHORT, ENGINES[name]) == plan(day, SHORT, ENGINES[name])


def test_a_second_engine_never_makes_it_worse():
    day = a_day(7)

    assert plan(day, SHORT, ENGINES["PyVRP, then ours"]).objective <= (
        plan(day, SHORT.part(0.5), ENGINES["PyVRP"]).objective
    )


def test_what_must_be_done_comes_before_what_pays():
    day = a_day(8, visits=40, teams=1, lunch=None)
    team = replace(day.teams[0], skills=frozenset(("食品", "消防", "环保")), towns=frozenset())
    visits = tuple(
        replace(v, windows=(), prize=None if n < 3 else 9999) for n, v in enumerate(day.visits)
    )

    made = plan(Day(visits, (replace(team, capacity=None),), day.travel), SHORT)

    assert {0, 1, 2} <= set(made.routes[0].visits)
    assert made.left_out


def test_an_engine_nobody_knows_is_refused():
    with pytest.raises(Unplannable, match="没有名为“ortools”的求解器；可选：pyvrp、ruin、vroom。"):
        plan(a_day(1), SHORT, (("ortools", 1.0),))
