"""Discretion: which table binds where and when, and how lighter and heavier move in it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.kit.errors import NotFound
from jianhu.law.discretion.adjusting import adjusted, for_table
from jianhu.law.discretion.assess import assess, within
from jianhu.law.discretion.finding import Found, Unsaid
from jianhu.law.discretion.leaning import leaning_for, leant, part_of
from jianhu.law.discretion.standing import NotUsable, must_be_usable, not_usable
from tests.law.discretion import EVADING, between, table


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ((0, 5), (10, 10)),
        ((5, 15), (10, 15)),
        ((15, 25), (15, 20)),
        ((25, 30), (20, 20)),
        ((None, 15), (10, 15)),
        ((15, None), (15, 20)),
    ],
)
def test_both_ends_stay_within_the_limits(given_, expected):
    assert within(between(*given_), between(10, 20)) == between(*expected)


@pytest.mark.parametrize(
    ("day", "area", "why"),
    [
        (date(2022, 1, 1), "440300", None),
        (date(2021, 11, 13), "440300", "还没有向社会公布"),
        (date(2021, 12, 31), "440300", "自2022-01-01起施行"),
        (date(2026, 12, 31), "440300", None),
        (date(2027, 1, 1), "440300", "2026-12-31已到期"),
        (date(2022, 1, 1), "330603", "只适用于区划代码44开头的地区"),
    ],
)
def test_only_a_table_published_in_force_and_of_this_place_is_used(day, area, why):
    said = not_usable(table("2.3"), area, day)
    assert (said is None) if why is None else (why in said)


def test_a_table_nobody_published_is_refused_by_the_article():
    kept_back = table("2.3").model_copy(update={"published_on": None})
    with pytest.raises(NotUsable) as refused:
        must_be_usable(kept_back, "440300", date(2024, 1, 1))
    assert refused.value.basis == "administrative-penalty-law/34"


def test_an_adjustment_of_one_publisher_does_not_reach_anothers_table():
    assert for_table("guangdong-public-apology", table("2.3")).most == Fraction(1, 2)
    elsewhere = table("2.3").model_copy(update={"area": "33"})
    with pytest.raises(NotUsable, match="只适用于区划代码44开头的地区的裁量表"):
        for_table("guangdong-public-apology", elsewhere)


@pytest.mark.parametrize(
    ("way", "low", "high"),
    [
        ("lighter", 20_000, Decimal("34999.99")),
        ("ordinary", 35_000, 35_000),
        ("heavier", 35_000, 50_000),
    ],
)
def test_lighter_and_heavier_lie_inside_the_tier(way, low, high):
    known = table("8.43")
    found = leant(assess(known, Found({"阶次": "2"})), way, leaning_for(known))
    assert found.range == between(low, high)
    assert found.reasons[-1].startswith(("从轻处罚：", "一般处罚：", "从重处罚："))


def test_a_publisher_without_such_a_rule_is_named():
    with pytest.raises(NotFound, match="没有登记适用于区划代码33的从轻、从重办法"):
        leaning_for(table("8.43").model_copy(update={"area": "33"}))


@given(
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.sampled_from(["lighter", "ordinary", "heavier"]),
)
def test_no_way_leaves_the_range(one, other, way):
    range_ = between(min(one, other), max(one, other))
    part = part_of(range_, way, leaning_for(table("8.43")))
    assert range_.min <= part.min <= part.max <= range_.max


def test_an_adjustment_ends_at_the_floor_and_says_so():
    found = assess(table("2.8.2"), Found(EVADING | {"行为表现形式": "偷排"}))
    lowered = adjusted(found, for_table("guangdong-public-apology", table("2.8.2")))
    assert lowered.range == between(200_000, 210_000)
    assert lowered.reasons[-1].startswith("公开道歉承诺从轻：300,000元降低后为200,000元以上")


def test_a_table_without_a_limit_for_this_party_says_so():
    known = table("8.43")
    only = (known.statutory[0].model_copy(update={"party": "citizen"}),)
    limited = known.model_copy(update={"statutory": only})
    with pytest.raises(Unsaid, match="没有这种情形的法定幅度"):
        assess(limited, Found({"阶次": "1"}, "organisation"))
