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
    for place in ("queries.facts", "queries.discretion", "rules.needs.discretion"):
        monkeypatch.setattr(f"jianhu.cases.{place}.tables", lambda: {"street": table})
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


@pytest.fixture
def asks(filed, as_, people):
    """``asks(fine="300")``: what the screen is told; ``asks.tries(桌数="…")``: what it would be."""

    def ask(**query):
        return as_(people.officer).get(f"/cases/{filed.number}/discretion", **query).json()

    def tries(**grades):
        return as_(people.officer).post(f"/cases/{filed.number}/discretion", weigh(**grades))

    ask.tries = tries
    return ask


@pytest.mark.requirement("106")
def test_the_screen_is_told_what_the_table_asks_and_computes_nothing(asks):
    table = asks()["tables"][0]
    assert (table["table"], table["by_tiers"]) == ("street", True)
    answers = [each["name"] for each in table["factors"][0]["answers"]]
    assert (table["factors"][0]["name"], answers) == ("桌数", ["两张以下", "三张以上"])
    given = asks.tries(桌数="三张以上").json()
    assert (given["range"], given["statutory"]) == ("200元以上500元以下", "50元以上500元以下")
    assert asks.tries().status_code == 422
    assert "桌数" in asks.tries().json()["detail"]


def test_trying_is_not_weighing(asks, filed):
    asks.tries(桌数="三张以上")
    assert asks()["weighed"] is None
    assert "weigh" not in {each["move"] for each in filed.now()["acts"]}


@pytest.mark.requirement("106")
def test_whoever_leaves_the_range_is_told_before_he_asks(asks, filed):
    assert asks(fine="300")["leaves"] == ""
    filed.does("weigh", **weigh(桌数="两张以下"))
    assert asks()["weighed"]["range"] == "50元以上200元以下"
    assert "高于本阶次200元" in asks(fine="300")["leaves"]
    assert asks(fine="200")["leaves"] == ""


def test_by_a_table_of_another_item_nothing_is_tried(filed, as_, people):
    said = {"table": "elsewhere", "grades": {}}
    answer = as_(people.officer).post(f"/cases/{filed.number}/discretion", said)
    assert answer.status_code == 404
