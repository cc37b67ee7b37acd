"""A term of working days is provisional while the year's holidays are not announced."""

from datetime import UTC, datetime

import pytest

from jianhu.base import moments

ANNOUNCED, NOT_YET = datetime(2026, 3, 2, 1, tzinfo=UTC), datetime(2040, 3, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize(("when", "expected"), [(ANNOUNCED, False), (NOT_YET, True)])
def test_only_working_days_of_such_a_year_are_marked(
    as_, kongyiji, reported, street_vending_item, when, expected
):
    with moments.frozen(when):
        found = reported("street-vending", urgency=3)
        shown = as_(kongyiji).get(f"/command/incidents/{found.number}").json()["clocks"]
    provisional = {clock["name"]: clock["provisional"] for clock in shown}

    assert provisional["feedback"] is expected  # two working days
    assert provisional["respond"] is False  # half an hour
