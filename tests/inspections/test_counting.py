"""Figures that can be counted again from the visits."""

from datetime import date

import pytest

from jianhu.inspections.rules.counting import Counted, figures, reception_days, reduction

VISITS = [
    Counted(1, 7, date(2026, 11, 2), (1, 2, 3), problems=2),
    Counted(2, 7, date(2026, 11, 2), (4,)),
    Counted(3, 7, date(2026, 11, 9), (1,), scanned=False),
    Counted(4, 8, date(2026, 12, 1), (1, 2)),
]


@pytest.mark.lets("I14")
def test_visits_avoided_days_and_rates():
    found = figures(VISITS)
    assert (found.visits, found.joint, found.avoided, found.days) == (4, 2, 3, 3)
    assert (found.joint_rate, found.discovery_rate, found.scan_rate) == (0.5, 0.25, 0.75)
    assert figures([]).joint_rate == 0


@pytest.mark.refuses("I14")
def test_a_reduction_needs_something_to_compare_with():
    assert reduction(200, 90) == 0.55
    assert reduction(0, 90) is None


def test_days_of_reception_are_days_not_visits():
    assert reception_days(VISITS) == {(7, 2026, 11): 2, (8, 2026, 12): 1}
