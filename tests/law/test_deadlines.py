"""Terms of statutes: what must hold for every one of them, whatever the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.law.calendar import CalendarMissing, is_working_day
from jianhu.law.deadlines import Version, by_analogy, last_day, months_after, terms
from jianhu.law.provisions import NotInForce

A_DAY = timedelta(days=1)
days_of_2026 = st.dates(date(2026, 1, 20), date(2026, 5, 31))
any_term = st.sampled_from(list(terms().values()))
of_working_days = st.sampled_from([t for t in terms().values() if t.unit == "working-day"])


def working_days_between(first, last):
    """How many lie strictly between two days."""
    days = [first + n * A_DAY for n in range(1, (last - first).days)]
    return sum(is_working_day(day) for day in days)


@given(of_working_days, days_of_2026)
def test_so_many_working_days_lie_between(term, start):
    end, count = last_day(term, start), term.value_on(start)
    if term.side == "before":
        assert working_days_between(end, start) == count
        assert working_days_between(end + A_DAY, start) < count
    else:
        assert is_working_day(end)
        assert working_days_between(start, end) == count - 1


@given(any_term, days_of_2026)
def test_who_begins_later_never_ends_earlier(term, start):
    assert last_day(term, start) <= last_day(term, start + A_DAY)


@given(any_term, days_of_2026)
def test_the_party_never_ends_on_a_day_off_and_the_agency_gains_no_day(term, start):
    end = last_day(term, start)
    if term.side == "before":
        return
    if term.binds == "party":
        assert is_working_day(end)
        assert by_analogy(term, start) is None
    elif term.unit == "natural-day":
        assert end == start + term.value_on(start) * A_DAY


def test_a_year_nobody_announced_is_refused():
    with pytest.raises(CalendarMissing, match="2035年的放假安排还没有公布"):
        last_day(terms()["hearing-request"], date(2035, 3, 1))


def test_a_term_that_was_not_law_yet_is_refused_with_its_article():
    with pytest.raises(NotInForce) as refused:
        last_day(terms()["decision"], date(2021, 7, 14))
    assert refused.value.basis == "administrative-penalty-law/60"


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2021, 7, 14), 7), (date(2021, 7, 15), 90), (date(2026, 1, 1), 90)]
)
def test_of_two_texts_the_one_in_force_that_day_counts(day, expected):
    older, newer = (
        Version(since=date(1996, 10, 1), value=7),
        Version(since=date(2021, 7, 15), value=90),
    )
    for versions in ((older, newer), (newer, older)):
        term = terms()["decision"].model_copy(update={"versions": versions})
        assert term.value_on(day) == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_end_on_the_same_day_or_the_months_last(start, months, expected):
    assert months_after(start, months) == expected
