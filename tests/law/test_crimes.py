"""Every threshold of a crime with its own examples, and what is said where one is reached."""

from datetime import date
from decimal import Decimal

import pytest

from jianhu.law.articles import cited
from jianhu.law.crimes import Found, crimes, reached

DAY = date(2026, 11, 20)
BAMBOO = "对盗伐林木（含毛竹）的处罚"
EXAMPLES = [(crime, each) for crime in crimes().values() for each in crime.examples]


@pytest.mark.parametrize(("crime", "example"), EXAMPLES, ids=[each.say for _, each in EXAMPLES])
def test_every_example_holds(crime, example):
    found = [Found(measure, amount) for measure, amount in example.found.items()]
    answer = reached(example.name, found, example.day)
    assert (answer is not None and answer.crime == crime) == example.expect


def test_what_was_reached_is_said_with_what_was_found():
    by = reached(BAMBOO, [Found("value", Decimal("23000.00"))], DAY)
    assert (by.found, by.threshold) == ("价值23000元", "价值20000元以上")
    assert cited(by.crime.basis) == "《刑法》第345条第1款"
    assert by.version.mark == "recalled"


def test_parts_of_thresholds_are_said_together():
    found = [Found("volume", Decimal(3)), Found("saplings", Decimal(100))]
    by = reached(BAMBOO, found, DAY)
    assert by.found == "立木蓄积3立方米、幼树100株"
    assert "折算合计" in by.threshold


def test_a_later_count_corrects_an_earlier_one():
    assert (
        reached(BAMBOO, [Found("value", Decimal(90000)), Found("value", Decimal(9))], DAY) is None
    )


def test_what_is_no_such_conduct_reaches_nothing():
    assert reached("对占道经营的处罚", [Found("value", Decimal(90000))], DAY) is None


def test_before_any_text_was_in_force_nothing_is_reached():
    assert reached(BAMBOO, [Found("volume", Decimal(90))], date(1999, 1, 1)) is None
