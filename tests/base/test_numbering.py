"""Numbers follow one another, and an act that was given up leaves no gap."""

import pytest
from django.db import transaction

from jianhu.base.numbering import next_number

pytestmark = pytest.mark.django_db(transaction=True)


def take(series="鉴综执罚决", year=2026):
    with transaction.atomic():
        return next_number(series, year)


def give_up():
    with transaction.atomic():
        number = next_number("鉴综执罚决", 2026)
        transaction.set_rollback(True)
    return number


def test_a_series_begins_with_one_every_year():
    assert [take(), take(), take(year=2027)] == [1, 2, 1]


def test_each_office_and_kind_counts_for_itself():
    assert [take(), take("鉴综执罚告"), take("鲁镇罚决")] == [1, 1, 1]


def test_an_act_that_is_given_up_leaves_no_gap():
    take()
    assert give_up() == 2

    assert take() == 2


def test_the_very_first_given_up_leaves_none_either():
    assert give_up() == 1

    assert take() == 1


def test_outside_a_transaction_there_is_no_number():
    with pytest.raises(transaction.TransactionManagementError):
        next_number("鉴综执罚决", 2026)
