"""Time that stands still makes a term longer by just that much."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.law.exclusions import Span, longer_by

END = date(2026, 12, 20)


def day(number):
    return date(2026, 11, 20) + timedelta(days=number)


@pytest.mark.parametrize(
    ("spans", "days"),
    [
        ([], 0),
        ([(3, 10)], 7),
        ([(3, 10), (5, 12)], 9),
        ([(3, 10), (4, 6)], 7),
        ([(28, 40)], 12),
        ([(31, 40)], 0),
        ([(25, 32), (33, 35)], 9),
        ([(5, 5)], 0),
    ],
)
def test_each_day_counts_once_and_none_after_the_end(spans, days):
    stood = [Span(day(begins), day(ends)) for begins, ends in spans]
    assert longer_by(END, stood) == END + timedelta(days=days)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 60)), max_size=5))
def test_the_order_in_which_spans_are_told_does_not_matter(told):
    spans = [Span(day(begins), day(begins + length)) for begins, length in told]
    assert longer_by(END, spans) == longer_by(END, spans[::-1]) >= END
