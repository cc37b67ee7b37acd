"""Days and sums as a document says them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from jianhu.base.paper.wording import day, in_capitals, moment, yuan


def test_a_day_has_no_leading_noughts():
    assert day(date(2026, 1, 8)) == "2026年1月8日"
    assert moment(datetime(2026, 1, 8, 9, 5, tzinfo=UTC)) == "2026年1月8日9时5分"


@pytest.mark.parametrize(
    ("amount", "figures", "capitals"),
    [
        ("50", "50元", "伍拾元整"),
        ("5000", "5000元", "伍仟元整"),
        ("10050", "10050元", "壹万零伍拾元整"),
        ("30010.5", "30010.50元", "叁万零壹拾元伍角整"),
        ("1005000", "1005000元", "壹佰万零伍仟元整"),
        ("100050000", "100050000元", "壹亿零伍万元整"),
        ("100000001", "100000001元", "壹亿零壹元整"),
        ("1.05", "1.05元", "壹元零伍分"),
        ("0.5", "0.50元", "伍角整"),
        ("0", "0元", "零元整"),
    ],
)
def test_a_sum_in_figures_and_in_capitals(amount, figures, capitals):
    assert yuan(Decimal(amount)) == figures
    assert in_capitals(Decimal(amount)) == capitals
