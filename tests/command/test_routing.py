"""A rule may name the item, the area and the hour; what it leaves out fits everything."""

from datetime import datetime

import pytest

from jianhu.command.queries.competence import matter_of
from jianhu.command.rules.timing import Matter, When

AT = datetime.fromisoformat("2026-11-21T09:00:00+08:00")  # a Saturday


def misses(when, **matter):
    return When.model_validate(when).misses(Matter(**({"at": AT} | matter)))


def test_a_rule_for_an_item_fits_that_item_alone():
    assert misses({"items": ["330699-T-1"]}, item="330699-T-1") is None
    assert misses({"items": ["330699-T-1"]}, item="330699-T-2") == "items"
    assert misses({"items": ["330699-T-1"]}) == "items"


@pytest.mark.parametrize("code", ["330699001", "330699001P01", "330699001001", "330699001001001"])
def test_a_rule_for_an_area_fits_whatever_lies_inside(code):
    here = {"area": "330699001001001", "precinct": "330699001P01", "town": "330699001"}
    there = {"area": "330699101001001", "precinct": "330699101P01", "town": "330699101"}

    assert misses({"areas": [code]}, **here) is None
    assert misses({"areas": [code]}, **there) == "areas"
    assert misses({"areas": [code]}) == "areas"


def test_a_rule_for_days_off_follows_the_official_calendar():
    made_up = datetime.fromisoformat("2026-10-10T09:00:00+08:00")  # a Saturday that is worked

    assert misses({"working_day": False}) is None
    assert misses({"working_day": False}, at=made_up) == "working_day"
    assert misses({"working_day": True}, at=made_up) is None


def test_an_incident_brings_its_item_grid_and_precinct_along(reported, street_vending_item, nine):
    matter = matter_of(reported("street-vending"))

    assert matter.item == "330699-T-1"
    assert matter.is_in(("330699001001001",))
    assert matter.is_in(("330699001P01",))
    assert not matter.is_in(("330699101",))
