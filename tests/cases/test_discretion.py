"""A fine follows the published table; who leaves it says why and is reviewed (row 106)."""

import pytest

from jianhu.cases.models import Case
from jianhu.cases.queries import facts
from jianhu.law.discretion.table import Table

PENALTY = "administrative-penalty-law"


@pytest.fixture
def tiers(vending, monkeypatch):
    """Luzhen's own table for tables on the street: up to two 50–200, more 200–500 yuan."""
    table = Table.model_validate(
        {
            "name": "占道经营",
            "basis": "《浙江省城市市容和环境卫生管理条例》第十七条",
            "source": "test",
            "level": "bronze",
            "code": "1",
            "item": vending.code,
            "area": "3306",
            "mark": "proposal",
            "published_on": "2026-01-01",
            "since": "2026-02-01",
            "statutory": [{"range": {"min": 50, "max": 500}}],
            "tiers": [
                {"when": {"桌数": "两张以下"}, "range": {"min": 50, "max": 200}},
                {"when": {"桌数": "三张以上"}, "range": {"min": 200, "max": 500}},
            ],
            "examples": [{"say": "两张", "grades": {"桌数": "两张以下"}, "expect": {"min": 50}}],
        }
    )
    for place in ("jianhu.cases.queries.facts", "jianhu.cases.rules.needs.discretion"):
        monkeypatch.setattr(f"{place}.tables", lambda: {"street": table})
    return table


@pytest.fixture
def filed(case, tiers):
    walk = case()
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    return walk


def weigh(**grades):
    return {"table": "street", "grades": grades}


@pytest.mark.lets("B15")
def test_within_the_tier_nothing_more_is_asked(filed):
    filed.does("weigh", **weigh(桌数="三张以上"))
    filed.does("conclude", fine="300")
    filed.does("notify", fine="300")
    filed.does("waive-defence")
    filed.does("decide", fine="300")


@pytest.mark.refuses("B15")
def test_where_a_table_was_published_it_is_used(filed):
    assert filed.refused("conclude", fine="300")["basis"] == f"{PENALTY}/34"


@pytest.mark.requirement("106")
def test_outside_the_tier_a_reason_and_a_review_are_asked_for(filed):
    filed.does("weigh", **weigh(桌数="两张以下"))
    refusal = filed.refused("conclude", fine="300")
    assert (refusal["basis"], "高于本阶次" in refusal["detail"]) == (f"{PENALTY}/34", True)
    filed.does("conclude", fine="300", deviates="占用盲道，影响通行")
    filed.does("notify", fine="300")
    filed.does("waive-defence")
    why = "占用盲道，影响通行"
    assert "法制审核" in filed.refused("decide", fine="300", deviates=why)["detail"]
    filed.does("review")
    filed.does("decide", fine="300", deviates=why)


def test_a_factor_that_was_not_said_is_asked_for(filed):
    assert filed.refused("weigh", **weigh())["status"] == 422
    assert "street" in filed.refused("weigh", table="other", grades={})["detail"]


def test_a_table_of_another_place_or_not_published_yet_is_none(filed, monkeypatch, tiers):
    elsewhere = tiers.model_copy(update={"area": "44"})
    monkeypatch.setattr(facts, "tables", lambda: {"street": elsewhere})
    assert "没有可以适用的裁量基准" in filed.refused("weigh", **weigh(桌数="两张以下"))["detail"]
    filed.does("conclude", fine="300")


def test_cases_of_one_tier_are_alike_and_of_two_tiers_are_not(filed):
    likenesses = []
    for tables_out in ("两张以下", "三张以上", "三张以上"):
        filed.does("weigh", **weigh(桌数=tables_out))
        likenesses.append(Case.objects.get(number=filed.number).likeness)
    assert likenesses == [f"organisation street 2026-02-01 {tier}" for tier in (1, 2, 2)]
