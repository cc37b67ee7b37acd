"""The nearer its last day, the more a visit is worth; on it, it must be made."""

import pytest

from jianhu.planning.urgency import prize


@pytest.mark.parametrize(
    ("days_left", "worth"), [(60, 100), (30, 100), (15, 150), (1, 196), (0, None), (-3, None)]
)
def test_worth_grows_towards_the_last_day(days_left, worth):
    assert prize(100, days_left, horizon=30) == worth
