"""What the library says is true of the rules below it."""

from datetime import UTC, datetime

import pytest

from jianhu.catalogue.demonstration import seed_items
from jianhu.command.kind import kinds
from jianhu.command.rules.routing import route
from jianhu.command.rules.timing import Matter
from jianhu.organisations.demonstration.areas import seed_areas
from jianhu.organisations.demonstration.offices import seed_offices
from jianhu.scenarios.queries import matched, troubles
from jianhu.scenarios.rules import scenarios
from jianhu.sensing.rules import watches

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
EXAMPLES = [
    pytest.param(name, example, id=f"{name}: {example.say}")
    for name, one in scenarios().items()
    for example in one.examples
]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_goes_where_it_says(name, example):
    kind = kinds()[example.kind]
    matter = Matter(
        kind=example.kind,
        theme=kind.theme,
        domain=kind.domain,
        scene=name,
        empowered=example.empowered,
        at=NOON,
    )
    rule = route(matter)[1]
    assert (rule.to, rule.helpers) == (example.expect.to, example.expect.helpers)


@pytest.mark.parametrize("name", scenarios())
def test_a_scenario_joins_up_words_that_exist(name):
    one = scenarios()[name]
    assert set(one.kinds) <= set(kinds())
    assert set(one.watches) <= set(watches())
    assert {item.use for item in one.items} <= {"inspection", "penalty"}


@pytest.mark.requirement("12")
def test_in_the_real_catalogue_every_item_of_the_library_has_a_responsible_office(db):
    seed_areas()
    seed_offices()
    seed_items("330699")
    for name, one in scenarios().items():
        assert troubles(name) == []
        assert all(each.office for each in matched(one)), name
