"""Discretion: what a published table makes of the facts, and what a proposal beyond it needs.

The sums are worked out here by hand from the published tables (广东, 粤环发〔2021〕7号 附件1).
"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jianhu.law.discretion.amounts import share
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found, Unsaid
from jianhu.law.discretion.measured import fitting
from jianhu.law.discretion.table import Table, tables
from tests.law.discretion import EVADING, TEN_THOUSAND, between, sum_of, table


def ends(code):
    """The lowest and the highest grade of every factor."""
    grades = [
        (each.name, sorted(each.grades, key=lambda g: g.weight)) for each in table(code).factors
    ]
    return {name: each[0].name for name, each in grades}, {
        name: each[-1].name for name, each in grades
    }


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 20 * TEN_THOUSAND),  # 10 %, which counts as 20 %
        ({"整改情况": "逾期未改正"}, 20 * TEN_THOUSAND),  # 15 %, still 20 %
        ({"行为表现形式": "整体污染防治设施不正常运行"}, 20 * TEN_THOUSAND),  # 20 % of its own
        ({"行为表现形式": "偷排"}, 30 * TEN_THOUSAND),
        ({"行为表现形式": "偷排", "排放口所在区域": "限批区或人居环境敏感区"}, 33 * TEN_THOUSAND),
        (
            {
                "行为表现形式": "篡改、伪造监测数据",
                "排污情况": "有毒有害污染物",
                "排放口所在区域": "饮用水水源一级保护区",
                "整改情况": "逾期未改正",
                "违法行为持续时间": "15天以上",
                "近二年同类违法行为情况": "4次以上",
            },
            100 * TEN_THOUSAND,
        ),
    ],
)
def test_weights_add_up_and_are_taken_of_the_highest_fine(changed, expected):
    assert sum_of("2.8.2", EVADING | changed) == expected


@pytest.mark.parametrize(
    ("code", "lowest", "highest", "more"),
    [
        ("1.7", 200_000, 1_000_000, {}),
        ("2.3", 20_000, 200_000, {}),
        ("2.5.1", 100_000, 1_000_000, {}),
        ("2.5.2", 200_000, 1_000_000, {}),
        ("2.7.1", 100_000, 1_000_000, {}),  # 7 % would be 70,000: the statute begins at 100,000
        ("2.7.2", 200_000, 1_000_000, {}),
        ("2.8.1", 100_000, 1_000_000, {}),
        ("2.30", 100_000, 200_000, {}),
        ("3.2.1", 100_000, 1_000_000, {}),
        ("3.2.2", 200_000, 1_000_000, {}),
        ("3.4.1", 150_000, 1_000_000, {}),  # 10 % + 3 % + 2 %: two factors begin above nothing
        ("3.9", 20_000, 200_000, {}),
        ("4.5", 100_000, 1_000_000, {}),
        ("4.18", 100_000, 1_000_000, {}),
        ("1.1", 100_000, 500_000, {"quantity": Decimal(10_000_000)}),
        ("4.7", 300_000, 900_000, {"quantity": Decimal(300_000)}),  # thirds
        ("4.14", 900_000, 1_500_000, {"quantity": Decimal(300_000)}),
        ("4.14", 600_000, 1_000_000, {"quantity": Decimal(1)}),  # 不足二十万元的，按二十万元
        ("1.6", 56_000, 200_000, {"case": "限期内改正"}),  # 105 % counts as 100 %
        ("1.6", 230_000, 1_000_000, {"case": "逾期未改正"}),
        ("1.8", 200_000, 1_000_000, {"party": "organisation", "case": "限期内改正"}),
        ("1.8", 1_000_000, 2_000_000, {"party": "organisation", "case": "逾期未改正"}),
        ("1.8", 50_000, 200_000, {"party": "citizen"}),
        ("4.26", 1_000_000, 5_000_000, {"party": "organisation"}),
        ("4.26", 100_000, 1_000_000, {"party": "citizen"}),
    ],
)
def test_at_the_ends_a_table_gives_what_it_should(code, lowest, highest, more):
    low, high = ends(code)
    assert (sum_of(code, low, **more), sum_of(code, high, **more)) == (lowest, highest)


@pytest.mark.parametrize("code", sorted(name for name, each in tables().items() if each.factors))
def test_no_choice_of_grades_leaves_the_statute(code):
    known = tables()[code]
    of = any(formula.of for formula in known.formulas)

    @given(st.tuples(*(st.sampled_from(each.grades) for each in known.factors)), st.data())
    def holds(grades, data):
        formula = data.draw(st.sampled_from(known.formulas))
        said = {each.name: grade.name for each, grade in zip(known.factors, grades, strict=True)}
        quantity = Decimal(1_000_000) if of else None
        found = assess(known, Found(said, formula.party, formula.case, quantity))
        weight = min(formula.start + sum(grade.weight for grade in grades), 1)
        exact = (
            max(weight, formula.at_least) * Fraction(formula.top) * (1_000_000 if formula.of else 1)
        )
        assert found.statutory.min <= found.range.min == found.range.max <= found.statutory.max
        assert found.range.max in (Decimal(round(exact)), found.statutory.min)

    holds()


def test_the_reasons_name_every_grade_with_its_share():
    found = assess(table("2.8.2"), Found(EVADING | {"违法行为持续时间": "3天"}))
    assert found.reasons[0] == "裁量起点：10%"
    assert "违法行为持续时间：1天以上5天以下（3天），2%" in found.reasons
    assert found.reasons[-2:] == (
        "裁量百分值总和：12%，按20%计算",
        "罚款金额＝20%×1,000,000元＝200,000元",
    )


@pytest.mark.parametrize(
    ("said", "grade"),
    [("5天", "5天以上15天以下"), ("4.5天", "1天以上5天以下"), ("15天", "15天以上")],
)
def test_an_end_belongs_to_the_span_that_the_publisher_says(said, grade):
    names = ["1天以下", "1天以上5天以下", "5天以上15天以下", "15天以上"]
    assert fitting(names, said, ends_inside=False) == [grade]


def test_an_end_named_with_its_number_is_inside():
    names = ["3次及以下", "3次以上"]
    assert fitting(names[:1], "3次", ends_inside=False) == ["3次及以下"]
    assert fitting(["3次及以上"], "3次", ends_inside=False) == ["3次及以上"]
    assert fitting(["10天以内"], "9天", ends_inside=False) == ["10天以内"]
    assert fitting(["10天以内"], "10天", ends_inside=False) == []


def test_where_ends_are_inside_two_spans_an_end_is_asked_for():
    names = ["3个月以下", "3个月以上6个月以下"]
    assert fitting(names, "3个月", ends_inside=True) == names
    assert fitting(names, "3 个月", ends_inside=False) == names[1:]
    assert fitting(names, "3年", ends_inside=False) == []


def test_what_lies_on_an_end_of_two_grades_is_asked_for():
    inside = table("2.8.2").model_copy(update={"ends_inside": True})
    with pytest.raises(Unsaid, match="“5天”在“违法行为持续时间”的两档之间，请写明：1天以上5天以下"):
        assess(inside, Found(EVADING | {"违法行为持续时间": "5天"}))


def test_what_cannot_be_found_out_counts_lowest_where_the_publisher_says_so():
    unclear = EVADING | {"行为表现形式": "无法查明"}
    assert sum_of("2.8.2", unclear) == 20 * TEN_THOUSAND
    strict = table("2.8.2").model_copy(update={"unclear": "refused"})
    with pytest.raises(Unsaid, match="“行为表现形式”没有“无法查明”这一档"):
        assess(strict, Found(unclear))


@pytest.mark.parametrize(
    ("code", "grades", "more", "said"),
    [
        ("2.8.2", EVADING | {"天气": "晴"}, {}, "裁量表没有“天气”；要素有：行为表现形式"),
        ("2.8.2", {"整改情况": "限期内改正"}, {}, "还没有说明：行为表现形式、排污情况"),
        ("2.8.2", EVADING | {"整改情况": "改了"}, {}, "可选：限期内改正、逾期未改正"),
        ("1.8", None, {}, "请说明是哪一种情形：单位·限期内改正、单位·逾期未改正、个人"),
        ("1.8", None, {"party": "organisation", "case": "没改"}, "没有这种情形"),
        ("1.1", None, {}, "罚款按“建设项目总投资额”计算，请给出数额"),
        ("8.43", {"天气": "晴"}, {}, "没有“天气”这一栏；有：整改情况、阶次"),
        (
            "8.43",
            {"整改情况": "改了"},
            {},
            "没有一个阶次符合所说的情形；可选：整改情况（限期内改正、",
        ),
        ("8.43", {"阶次": "4"}, {}, "没有一个阶次符合"),
        ("2.2", {"排污单位类型": "登记管理"}, {}, "还要说明：违法程度（未保存原始监测记录、"),
    ],
)
def test_what_a_table_was_not_told_it_asks_for(code, grades, more, said):
    with pytest.raises(Unsaid) as refused:
        assess(table(code), Found(ends(code)[0] if grades is None else grades, **more))
    assert said in refused.value.message


@pytest.mark.parametrize(
    ("code", "grades", "low", "high"),
    [
        ("8.43", {"整改情况": "限期内改正"}, None, 20_000),
        ("8.43", {"整改情况": "逾期未改正"}, 20_000, 50_000),
        ("8.43", {"阶次": "3"}, 50_000, 50_000),
        ("2.2", {"违法程度": "未保存原始监测记录", "排污单位类型": "重点管理"}, 60_000, 80_000),
        ("2.2", {"违法程度": "造成重大生态环境影响或者不良社会影响的"}, 200_000, 200_000),
        ("3.37", {"锅炉蒸吨数": "5蒸吨", "排放口所在区域": "环境敏感区或限批区"}, 120_000, 150_000),
        ("4.35", {"涉及量": "0.4吨", "近二年同类违法行为情况": "2次"}, 20_000, 30_000),
    ],
)
def test_a_tier_is_found_by_its_conditions_or_its_number(code, grades, low, high):
    assert assess(table(code), Found(grades)).range == between(low, high)


@pytest.mark.parametrize(
    ("party", "low", "high", "floor"),
    [("organisation", 80_000, 100_000, 10_000), ("citizen", 1_500, 2_000, 500)],
)
def test_a_citizen_pays_what_the_table_says_of_citizens(party, low, high, floor):
    grades = {"废物类别": "危险废物", "整改情况": "未采取措施消除或减轻违法后果"}
    found = assess(table("4.34"), Found(grades, party))
    assert found.range == between(low, high)
    assert found.statutory.min == floor


def test_a_tier_in_multiples_is_taken_of_what_was_gained():
    grades = {"近一年同类违法行为情况": "无同类违法行为", "整改情况": "逾期未改正"}
    found = assess(table("1.10"), Found(grades, quantity=Decimal("33333.33")))
    assert found.range == between(Decimal("50000.00"), Decimal("66666.66"))
    assert found.statutory == between(Decimal("33333.33"), Decimal("99999.99"))


def test_a_tier_that_says_more_than_the_statute_is_kept_within_it():
    known = table("8.43")
    tier = known.tiers[1].model_copy(update={"range": between(20_000, 80_000)})
    beyond = known.model_copy(update={"tiers": (known.tiers[0], tier)})
    found = assess(beyond, Found({"阶次": "2"}))
    assert found.range == between(20_000, 50_000)
    assert found.reasons[-1] == "法定幅度为50,000元以下，按20,000元以上50,000元以下计"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"tiers": ()}, "二者之一"),
        ({"statutory": ({"range": {"min": 5, "max": 1}},)}, "下限不能高于上限"),
        ({"statutory": ({"range": {}},)}, "应当有下限或者上限"),
        ({"teirs": ()}, "teirs"),
    ],
)
def test_a_table_that_cannot_be_meant_so_is_refused(changed, why):
    said = table("8.43").model_dump() | changed
    with pytest.raises(ValidationError, match=why):
        Table.model_validate(said)


def test_shares_are_exact():
    assert share("12.5%") + share("1/3") + share("1/24") == Fraction(1, 2)


def test_at_least_twenty_published_tables_come_with_the_house():
    assert len(tables()) >= 20
    assert all("粤环发〔2021〕7号" in each.source for each in tables().values())
