from collections import Counter
from datetime import timedelta

import pytest

from jianhu.planning.quarter.caps import over, room
from jianhu.planning.quarter.compare import alone_of
from jianhu.planning.quarter.county import county
from jianhu.planning.quarter.county.rates import kinds, rates
from jianhu.planning.quarter.lawful import sift
from jianhu.planning.quarter.merge import stay
from jianhu.planning.quarter.problem import Cap
from jianhu.planning.quarter.when import Calendar
from tests.planning.quarter.luzhen import DAYS, FIRST, item, quarter, replace, tavern


@pytest.mark.parametrize("name", list(kinds()))
def test_kinds_are_as_their_examples_say(name):
    kind, problem = kinds()[name], quarter()
    items = [
        item(plan.office, domain=asked.domain, minutes=asked.minutes, id=f"{plan.office}{n}")
        for plan in kind.plans
        for n, asked in enumerate(plan.items)
    ]
    for example in kind.examples:
        assert len({each.office for each in items}) == example.offices
        assert stay(problem, items) == problem.rules.greeting + example.minutes


@pytest.mark.parametrize("example", rates().examples, ids=lambda example: example.say)
def test_caps_are_as_the_examples_say(example):
    cap = Cap(rates().caps[0].visits, "", "市监")
    made = tuple(FIRST - timedelta(n + 1) for n in range(example.made))
    assert room(cap, tavern(made={"市监": made})) == example.left


def test_no_department_is_unlawful_by_itself():
    """Else a plan of all could not keep to the caps either."""
    problem = county(DAYS, 200, 1300)
    for office in {each.office for each in problem.items}:
        alone = alone_of(problem, office)
        visits: dict[str, list] = {}
        for wanted in sift(alone, Calendar(alone)).wanted:
            visits.setdefault(wanted.subject.id, []).append(wanted.items)
        assert not any(over(alone, alone.subject[name], some) for name, some in visits.items())


def test_the_county_has_what_was_asked_for_and_differs_by_seed():
    problem = county(DAYS, 100, 600, seed=3)
    assert (len(problem.subjects), len(problem.items)) == (100, 600)
    assert max(Counter(each.id for each in problem.items).values()) == 1
    assert replace(problem, items=()) != replace(county(DAYS, 100, 600, seed=4), items=())
