"""A small excerpt in, the expected rows out."""

import pytest

from jianhu.catalogue.derivation import derive, derive_statute
from jianhu.catalogue.derivation.citations import Citation, cited
from jianhu.catalogue.derivation.numerals import chinese, number
from jianhu.catalogue.derivation.penalties import penalties
from jianhu.catalogue.derivation.text import read_text

APPEARANCE = """# 浙江省城市市容和环境卫生管理条例

<!-- INFO END -->

第六条 本条例规定的行政处罚以及与行政处罚相关的行政强制等职权，由市容环境卫生主管部门实施。

第十六条 任何单位和个人不得擅自占用城市人行道、桥梁、地下通道以及其他公共场所设摊经营、兜售物品。

市、县、镇人民政府应当合理布局商业配套设施。

违反本条第一款规定的，责令改正；拒不改正的，可以处五十元以下罚款。

第三十二条 公民应当爱护公共环境。禁止下列行为：

（一）随地吐痰、便溺；

（二）乱倒生活垃圾、污水、粪便；

违反前款第一项规定的，可以处二十元以上五十元以下罚款；违反前款第二项规定的，责令改正，处一百元以上五百元以下罚款。
"""

GAS = """第四十九条 违反本条例规定，燃气用户及相关单位和个人有下列行为之一的，\
由燃气管理部门责令限期改正；逾期不改正的，对单位可以处10万元以下罚款，\
对个人可以处1000元以下罚款；造成损失的，依法承担赔偿责任：

(一)擅自操作公用燃气阀门的；

(二)将燃气管道作为负重支架或者接地引线的。

第五十条 燃气经营者违反本条例第十一条第二款规定的，\
由县级以上人民政府燃气管理部门给予警告，没收违法所得，处违法所得一倍以上三倍以下罚款；情节严重的，吊销燃气经营许可证。

第十一条 燃气经营者应当取得燃气经营许可证。

燃气经营者应当每年将安全检查情况向燃气管理部门报告。
"""


def rows(text, title="试验条例"):
    return derive_statute(read_text(title, None, text))


def test_a_prohibition_in_the_same_article_is_named_and_priced():
    (street, *_) = rows(APPEARANCE)

    assert street.name == (
        "对擅自占用城市人行道、桥梁、地下通道以及其他公共场所设摊经营、兜售物品的处罚"
    )
    assert street.article == "第十六条第三款"
    assert street.body == "市容环境卫生主管部门"
    assert street.penalties == (
        {"kind": "罚款", "min": None, "max": 50, "unit": "元", "when": "拒不改正"},
    )


def test_points_of_the_paragraph_before_are_items_of_their_own():
    _, spitting, dumping = rows(APPEARANCE)

    assert "随地吐痰、便溺" in spitting.conduct
    assert [(p["min"], p["max"]) for p in spitting.penalties] == [(20, 50)]
    assert "乱倒生活垃圾" in dumping.conduct
    assert [(p["min"], p["max"]) for p in dumping.penalties] == [(100, 500)]


def test_sub_items_share_the_sanction_of_their_lead():
    valve, pipe, _ = rows(GAS)

    assert valve.conduct == "燃气用户及相关单位和个人擅自操作公用燃气阀门"
    assert pipe.article == "第四十九条第二项"
    assert valve.order == "责令限期改正"
    assert valve.penalties == (
        {
            "kind": "罚款",
            "min": None,
            "max": 100000,
            "unit": "元",
            "when": "逾期不改正",
            "who": "单位",
        },
        {
            "kind": "罚款",
            "min": None,
            "max": 1000,
            "unit": "元",
            "when": "逾期不改正",
            "who": "个人",
        },
    )


def test_a_duty_that_is_only_cited_is_turned_into_its_breach():
    *_, report = rows(GAS)

    assert report.conduct == "燃气经营者未按照规定每年将安全检查情况向燃气管理部门报告"
    assert report.wording == "from-duty"
    assert [penalty["kind"] for penalty in report.penalties] == [
        "警告",
        "没收违法所得",
        "罚款",
        "吊销许可证件",
    ]


def test_penalties_on_officials_are_no_items():
    text = "第五十条 国家机关工作人员玩忽职守的，由上级机关责令改正，给予警告和处分。"

    assert rows(text) == []


def test_a_folder_of_statutes_is_derived_whole(tmp_path):
    (tmp_path / "试验条例(2021-05-01).md").write_text(GAS, encoding="utf-8")
    (tmp_path / "NOTE.md").write_text("第一条 不是法规，处一元罚款。", encoding="utf-8")

    found = derive(tmp_path)

    assert {item.statute for item in found} == {"试验条例"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("五十", 50),
        ("二百零三", 203),
        ("十万", 100000),
        ("10万", 100000),
        ("两", 2),
        ("1.5万", 15000),
    ],
)
def test_numbers_are_read_in_either_writing(text, value):
    assert number(text) == value


@pytest.mark.parametrize("value", [1, 10, 18, 59, 100, 111, 203])
def test_article_numbers_are_written_as_they_are_read(value):
    assert number(chinese(value)) == value


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("处五百元以上五千元以下罚款", 500, 5000, "元"),
        ("处二万以上二十万元以下的罚款", 20000, 200000, "元"),
        ("处三百元罚款", 300, 300, "元"),
        ("可以处五十元以下罚款", None, 50, "元"),
        ("处每平方米十元以上三十元以下的罚款", 10, 30, "元/平方米"),
        ("处违法所得一倍以上三倍以下的罚款", 1, 3, "倍"),
        ("处工程造价百分之五以上百分之十以下的罚款", 5, 10, "%"),
        ("处树木价值一至五倍罚款", 1, 5, "倍"),
        ("按照每台计量器具一千元以上一万元以下的标准处以罚款", 1000, 10000, "元/台"),
        ("可以并处罚款", None, None, ""),
    ],
)
def test_fines_are_read_with_their_range_and_unit(text, low, high, unit):
    (fine,) = [each for each in penalties(text) if each["kind"] == "罚款"]

    assert (fine["min"], fine["max"], fine["unit"]) == (low, high, unit)


def test_lists_and_ranges_of_citations_are_written_out():
    found = cited("违反本条例第十七条第二项至第四项、第九项规定", 50, 1)

    assert found == [Citation(17, None, n) for n in (2, 3, 4, 9)]
    assert cited("违反前款第一项规定的", 50, 3) == [Citation(50, 2, 1)]
