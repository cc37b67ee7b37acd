"""Both ways of publishing a table ask in its own words."""

from jianhu.law.discretion.questions import quantities_of, questions_of, situations_of
from jianhu.law.discretion.table import Table

BASE = {
    "name": "占道经营",
    "basis": "条例第十七条",
    "source": "鉴综执〔2026〕1号",
    "level": "bronze",
    "code": "1",
    "area": "3306",
    "mark": "proposal",
    "published_on": "2026-01-01",
    "since": "2026-02-01",
    "statutory": [{"range": {"min": 50, "max": 500}}],
    "examples": [],
}
TIERS = BASE | {
    "tiers": [
        {"when": {"桌数": "两张以下"}, "range": {"max": 200}, "party": "citizen"},
        {
            "when": {"桌数": "三张以上", "盲道": "占用"},
            "range": {"min": 1, "max": 3, "of": "违法所得"},
        },
    ]
}
WEIGHTS = BASE | {
    "unclear": "lowest",
    "formulas": [
        {"start": "20%", "top": 500, "case": "限期内改正"},
        {"start": "40%", "top": 500, "case": "逾期未改正"},
    ],
    "factors": [
        {
            "name": "桌数",
            "grades": [{"name": "两张", "weight": "0%"}, {"name": "三张", "weight": "1/3"}],
        }
    ],
}


def told(table, party="organisation"):
    asked = questions_of(Table.model_validate(table), party)
    return {each.name: [(answer.name, answer.weight) for answer in each.answers] for each in asked}


def test_tiers_ask_by_the_columns_that_such_a_party_may_meet():
    assert told(TIERS) == {"桌数": [("三张以上", "")], "盲道": [("占用", "")]}
    assert told(TIERS, "citizen")["桌数"] == [("两张以下", ""), ("三张以上", "")]


def test_factors_ask_by_grades_with_their_shares_and_what_cannot_be_found_out():
    assert told(WEIGHTS) == {"桌数": [("两张", "0%"), ("三张", "1/3"), ("无法查明", "按最低一档")]}
    assert told(WEIGHTS | {"unclear": "refused"})["桌数"][-1] == ("三张", "1/3")


def test_situations_and_what_is_multiplied_are_named_where_there_are_some():
    tiers, weights = Table.model_validate(TIERS), Table.model_validate(WEIGHTS)
    assert (situations_of(weights, "citizen"), quantities_of(weights, "citizen")) == (
        ["限期内改正", "逾期未改正"],
        [],
    )
    assert (situations_of(tiers, "citizen"), quantities_of(tiers, "citizen")) == ([], ["违法所得"])
