"""What disturbs an enterprise is seen; what came together is not mistaken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.inspections.rules.patterns import warnings
from tests.inspections.told import FIRE, HEALTH, went


def kinds(*visits):
    return [each.kind for each in warnings(visits)]


@pytest.mark.refuses("I11")
def test_the_same_office_again_and_again():
    days = ["2026-01-01", "2026-03-02", "2026-05-01", "2026-06-30"]
    again = [went(FIRE, day, visit=number) for number, day in enumerate(days)]
    (found,) = warnings(again)
    assert (found.kind, found.says, found.offices) == ("repeated", "60天内重复检查3次", (FIRE,))
    assert found.visits == (0, 1, 2, 3)


@pytest.mark.lets("I11")
def test_what_lies_far_enough_apart_or_came_together():
    days = ["2026-01-01", "2026-03-03", "2026-05-03", "2026-07-03"]
    assert kinds(*[went(FIRE, day, visit=n) for n, day in enumerate(days)]) == []
    assert kinds(went(FIRE, "2026-01-01", visit=1), went(HEALTH, "2026-01-01", visit=1)) == []
    assert kinds(went(FIRE, "2026-01-01", visit=1), went(HEALTH, "2026-02-01", visit=2)) == []


@pytest.mark.refuses("I11")
def test_several_offices_one_by_one_and_no_code_shown():
    one_by_one = went(FIRE, "2026-01-01", visit=1), went(HEALTH, "2026-01-31", visit=2)
    assert kinds(*one_by_one) == ["many-offices"]
    hidden = [went(FIRE, day, visit=n, scanned=False)
              for n, day in enumerate(["2026-01-01", "2026-09-01"])]  # fmt: skip
    assert kinds(*hidden) == ["unscanned"]


@given(st.permutations(range(6)))
def test_the_order_in_which_they_are_told_changes_nothing(order):
    visits = [went(FIRE + n % 2, f"2026-0{1 + n}-15", visit=n, scanned=n > 2) for n in range(6)]
    assert warnings([visits[n] for n in order]) == warnings(visits)
