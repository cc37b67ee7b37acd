"""The published measure, by hand."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.planning.risk.reorder import gain, simulated

MON, TUE, WED = date(2030, 1, 7), date(2030, 1, 8), date(2030, 1, 9)
DAYS = [MON, MON, TUE, WED]


def test_the_highest_score_is_given_the_first_day_and_each_day_keeps_its_number():
    # By score: Wednesday's, Tuesday's, then both of Monday; given Mon, Mon, Tue, Wed in turn.
    scores, critical = np.array([0.2, 0.1, 0.3, 0.4]), np.array([False, True, False, True])
    got = gain(DAYS, scores, critical)
    assert got.days_earlier == pytest.approx(((0 - 2) + (2 - 0)) / 2)


def test_the_order_as_it_was_gains_nothing():
    critical = np.array([True, False, True, True])
    assert gain(DAYS, np.array([4.0, 3.0, 2.0, 1.0]), critical).days_earlier == 0


def test_the_first_half_is_of_whole_days_up_to_under_half_of_the_visits():
    days = [MON, TUE, TUE, WED, WED]
    scores, critical = np.array([0.1, 0.2, 0.3, 0.4, 0.5]), np.ones(5, dtype=bool)
    assert gain(days, scores, critical).first_half == pytest.approx(1 / 5)


def test_a_day_on_which_the_half_falls_belongs_to_neither():
    assert gain(DAYS, np.arange(4.0), np.ones(4, dtype=bool)).first_half == 0


def test_nothing_critical_gains_nothing():
    assert gain(DAYS, np.arange(4.0), np.zeros(4, dtype=bool)).days_earlier == 0


WINDOWS = st.lists(st.tuples(st.integers(0, 20), st.floats(0, 1), st.booleans()), min_size=1)


@given(WINDOWS)
def test_no_order_changes_how_many_a_day_takes_and_none_beats_knowing(visits):
    real, scores, critical = (np.array(column) for column in zip(*visits, strict=True))
    assert sorted(simulated(real, scores)) == sorted(real)
    days = [date.fromordinal(int(730000 + day)) for day in real]
    best = gain(days, critical.astype(float), critical)
    assert gain(days, scores, critical).days_earlier <= best.days_earlier + 1e-9
