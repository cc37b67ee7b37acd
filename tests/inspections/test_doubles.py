"""重复检查: who plans what another has planned is told so, once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.inspections.rules.doubles import Planned, doubles
from jianhu.inspections.rules.parameters import number
from tests.town import _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def bureau(luzhen):
    """施密, who plans for the bureau that Luzhen's team got the item from."""
    return _person("shi-mi", "施密", luzhen.zhzfj, "liaison")


def shown(as_, person):
    return as_(person).get("/inspections/doubles").json()


@pytest.mark.requirement("5")
def test_the_same_item_planned_by_two_offices_raises_exactly_one_alert(
    as_, plan, staff, items, bureau, tavern
):
    ours = plan(staff.planner, staff.head, items.vending)
    assert shown(as_, staff.planner) == []
    theirs = plan(bureau, None, items.vending)
    plan(staff.gas_planner, staff.gas_head, items.gas)
    (alert,) = shown(as_, staff.planner)
    assert (alert["subject"]["name"], alert["item"]) == ("咸亨酒店", "LU-1")
    assert sorted(each["where"] for each in alert["rows"]) == sorted([ours, theirs])
    assert {each["office"] for each in alert["rows"]} == {"鲁镇执法队", "综合执法局"}
    plan(staff.planner, staff.head, items.vending, title="又一个计划")
    (alert,) = shown(as_, bureau)
    assert len(alert["rows"]) == 3


def test_far_enough_apart_is_no_double_and_neither_is_what_goes_together(
    as_, plan, staff, items, bureau, visits
):
    plan(staff.planner, staff.head, items.vending, until="2026-11-25")
    plan(bureau, None, items.vending, since="2026-12-26")
    assert shown(as_, staff.planner) == []
    near = plan(bureau, None, items.vending, since="2026-12-25")
    assert [row["where"] for row in shown(as_, staff.planner)[0]["rows"]][1:] == [near]


def test_a_visit_that_takes_both_along_ends_it(as_, plan, staff, items, bureau, lv_weifu, visits):
    plan(staff.planner, staff.head, items.vending)
    plan(bureau, _person("head", "局长", bureau.appointments.get().office, "office-head"),
         items.vending)  # fmt: skip
    assert len(shown(as_, staff.planner)) == 1
    visits(items=[])
    assert shown(as_, staff.planner) == []


def test_who_has_nothing_to_do_with_it_is_not_told(as_, plan, staff, items, bureau):
    plan(staff.planner, staff.head, items.vending)
    plan(bureau, None, items.vending)
    assert shown(as_, staff.gas_planner) == []


DAYS = st.integers(0, 120).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
ROWS = st.lists(
    st.builds(
        lambda subject, item, office, day, lasts, where: Planned(
            subject, item, office, day, day + timedelta(days=lasts), where
        ),
        st.integers(1, 2), st.sampled_from("AB"), st.integers(1, 3), DAYS, st.integers(0, 40),
        st.sampled_from(["1", "2", "3"]),
    ),
    max_size=12,
)  # fmt: skip


@given(ROWS)
def test_each_pair_that_two_offices_want_within_the_days_is_one_double(rows):
    within = timedelta(days=number("doubled-within"))
    wanted = {
        (one.subject, one.item)
        for one in rows
        for two in rows
        if (one.subject, one.item) == (two.subject, two.item)
        and one.office != two.office
        and one.first - two.last <= within
        and two.first - one.last <= within
    }
    found = doubles(rows)
    assert {(each.subject, each.item) for each in found} == wanted
    assert len(found) == len(wanted)
    assert all(len(each.offices) > 1 for each in found)
