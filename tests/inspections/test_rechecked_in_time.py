"""A term is left to the party: nobody looks before it ends, unless the party says it is done."""

import pytest

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def ordered(visits, staff, items):
    """``ordered(due)``: a visit that is told, with an order to correct until then."""

    def walked(due):
        walk = visits()
        walk.does(staff.head, "approve")
        walk.does(staff.officer, "notify")
        walk.does(staff.officer, "arrive")
        walk.does(staff.officer, "check", outcome="correction", due_on=due, found="占道两米")
        walk.does(staff.officer, "finish")
        walk.does(staff.officer, "tell")
        return walk

    return walked


LOOK = {"on": "2026-11-20", "item": "LU-1", "corrected": False, "found": "还没有收回"}


def test_nobody_looks_before_the_term_ends(ordered, staff):
    refused = ordered("2026-11-25").refused(staff.officer, "recheck", **LOOK)
    assert "改正期限到2026-11-25" in refused["detail"]
    assert refused["basis"] == "administrative-penalty-law/28"


def test_but_where_the_party_says_it_is_done_or_the_term_is_over(ordered, staff):
    said = LOOK | {"corrected": True, "reported": "掌柜来电，已经收回"}
    ordered("2026-11-25").does(staff.officer, "recheck", **said)


def test_on_the_last_day_of_the_term_somebody_looks(ordered, staff):
    ordered("2026-11-20").does(staff.officer, "recheck", **LOOK)


@pytest.mark.parametrize("day", ["2026-11-19", "2026-11-21"])
def test_no_day_is_typed_before_the_visit_or_ahead(ordered, staff, day):
    walk = ordered("2026-11-20")
    refused = walk.refused(staff.officer, "recheck", **LOOK | {"on": day})
    assert (refused["basis"], "复查日期" in refused["detail"]) == (
        "administrative-penalty-law/28", True,
    )  # fmt: skip
