"""Published texts, read into tables: what is sure is kept, what is not is named by its line."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found, Unsaid
from jianhu.law.discretion.reading.about import About
from jianhu.law.discretion.reading.amounts import fine, fines_in, number
from jianhu.law.discretion.reading.text import read_text
from jianhu.law.discretion.reading.town_list import read_town_list
from jianhu.law.discretion.reading.writing import write, written
from jianhu.law.discretion.table import Table, tables

PUBLISHED = Path(__file__).parent / "published"
ABOUT = About("鉴湖县城市管理领域行政处罚裁量表", "330699", date(2025, 3, 1), date(2025, 4, 1))


def text(name):
    return (PUBLISHED / f"{name}-excerpt.txt").read_text(encoding="utf-8")


def read(said, about=ABOUT):
    found = read_text(said, about)
    return {each.code: each for each in found.tables}, [each.message for each in found.unread]


@pytest.fixture(scope="module")
def guangdong():
    about = About("广东", "44", date(2021, 11, 14), date(2022, 1, 1), None, False, "lowest")
    return read(text("guangdong"), about)


def test_the_tables_the_house_has_are_what_the_text_says(guangdong):
    found, unread = guangdong
    assert unread == []
    assert sorted(found) == ["2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2"]
    for code in ("2.2", "2.3", "2.4", "2.5.1", "2.5.2"):
        ours, theirs = tables()[f"guangdong-ecology-{code}"], found[code]
        for part in ("name", "basis", "statutory", "formulas", "factors", "tiers", "notes"):
            assert getattr(theirs, part) == getattr(ours, part), (code, part)


def test_cells_broken_over_lines_and_pages_are_whole_again(guangdong):
    found, _ = guangdong
    assert [(tier.when, tier.range.min, tier.range.max) for tier in found["2.1"].tiers][-2:] == [
        (
            {
                "违法程度": "以围堵、滞留、恐吓执法人员等消极暴力方式"
                "阻挠环境保护主管部门的监督检查",
                "近一年同类违法行为情况": "有同类违法行为",
            },
            170_000,
            200_000,
        ),
        (
            {"违法程度": "以殴打执法人员的积极暴力方式阻挠环境保护主管部门的监督检查"},
            200_000,
            200_000,
        ),
    ]


def test_another_publishers_table_needs_no_code():
    found, _ = read(text("town"))
    heap = assess(
        found["1.1"],
        Found(
            {
                "占地面积": "12平方米",
                "整改情况": "逾期未改正",
                "近一年同类违法行为情况": "无同类违法行为",
            }
        ),
    )
    assert heap.range == Bounds(min=9_000, max=9_000)  # 5 % + 15 % + 25 % of 20,000
    least = assess(
        found["1.1"],
        Found(
            {
                "占地面积": "3平方米",
                "整改情况": "限期内改正",
                "近一年同类违法行为情况": "无同类违法行为",
            }
        ),
    )
    assert least.range == Bounds(min=1_600, max=1_600)  # 5 % counts as 8 %
    sign = assess(found["1.2"], Found({"整改情况": "逾期未拆除"}))
    assert sign.range == Bounds(min=1_500, max=5_000)
    assert found["1.2"].basis == "《鉴湖县市容条例》第三十七条"


def test_weights_that_do_not_make_up_the_whole_are_named():
    _, unread = read(text("town"))
    assert unread == ["第71行：§1.3各要素的最高值合计90%，与公式不符。"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("\n15%\n", "\n15\n", "第34行：“15”应当是百分比。"),
        ("\n40%\n", "\n", "与公式不符"),
        (
            "\n有同类违法行为\n30%\n",
            "\n有同类违法行为\n30%\n影响市容\n",
            "“影响市容”后面没有百分比。",
        ),
        ("\n5%\n在街道两侧\n", "\n5%\n备注：\n在街道两侧\n", "只有裁量起点，没有裁量要素。"),
        ("罚款金额＝裁量百分值总和×2 万。", "罚款金额另行规定。", "备注里没有读到"),
        ("裁量百分值总和×2 万", "裁量百分值总和×3 万", "上限与公式相符的幅度没有。"),
        ("裁量百分值总和×2 万", "裁量百分值总和×若干", "公式里的“若干”不是数额。"),
        ("《鉴湖县市容条例》第三十六条第三项", "本县有关规定", "处罚依据没有写明条款。"),
        (
            "\n处罚依据\n《鉴湖县市容条例》第三十六条",
            "\n《鉴湖县市容条例》第三十六条",
            "没有“处罚依据”和“违法行为”表头",
        ),
        ("\n5 平方米以上20 平方米以下\n", "\n5 平方米以上（20 平方米以下\n", "不完整。"),
        ("§1.2 裁量标准", "§1.1 裁量标准", "§1.1这个编号不止一张表用。"),
        ("\n限期内改正\n0%\n", "\n", "“整改情况”只有一档。"),
        ("\n5 平方米以下\n0%\n", "\n", "“占地面积”缺少“5平方米以上20平方米以下”以前的一档。"),
        ("\n20 平方米以上\n", "\n30 平方米以上\n", "“占地面积”在“30平方米以上”以前有缺口。"),
        ("\n20 平方米以上\n", "\n20 吨以上\n", "“20吨以上”与各档不同。"),
        ("\n无同类违法行为\n", "\n无同类§行为\n", "不完整。"),
    ],
)
def test_a_malformed_table_is_named_by_its_line_and_the_next_is_kept(before, after, said):
    assert text("town").count(before)
    found, unread = read(text("town").replace(before, after, 1))
    assert "1.1" not in found
    assert any(said in each for each in unread), unread
    assert all(each.startswith("第") and "行：" in each for each in unread)
    assert "1.2" in found or "编号" in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("\n限期内拆除\n", "\n逾期未拆除\n", "第67行：“逾期未拆除”与前面的一行条件相同。"),
        ("\n1500 元以上\n5000 元以下\n", "\n", "第67行：“逾期未拆除”后面没有罚款幅度。"),
        ("\n1500 元以上\n5000 元以下\n", "\n1500 元以上\n8000 元以下\n", "后面没有罚款幅度"),
        (
            "\n整改情况\n罚款\n擅自",
            "\n整改情况\n对单位罚款\n擅自",
            "“对单位罚款”旁边没有对个人的罚款一栏。",
        ),
        ("\n整改情况\n罚款\n擅自", "\n整改情况\n擅自", "表头没有单独一栏“罚款”"),
        ("\n500 元以上1500\n", "\n警告\n500 元以上1500\n", "里夹着处罚"),
        (
            "\n1500 元以上\n5000 元以下\n",
            "\n5000 元以上\n1500 元以下\n",
            "“1500 元以下”前面没有条件",
        ),
        ("\n限期内拆除\n", "\n罚款\n", "“罚款”是表头的字，不是条件。"),
    ],
)
def test_a_row_of_tiers_that_cannot_be_read_is_named(before, after, said):
    assert text("town").count(before)
    found, unread = read(text("town").replace(before, after, 1))
    assert "1.2" not in found
    assert any(said in each for each in unread), unread
    assert "1.1" in found


def apart(said, *fines):
    """§1.2 with a fine for citizens beside the one for organisations."""
    for before, after in (
        ("五千元以下的罚款。", "五千元以下的罚款；对个人处五十元以上二百元以下的罚款。"),
        ("\n整改情况\n罚款\n擅自", "\n整改情况\n对单位罚款\n对个\n人罚款\n擅自"),
        ("\n500 元以上1500\n元以下\n", f"\n500 元以上1500\n元以下\n{fines[0]}"),
        ("\n1500 元以上\n5000 元以下\n", f"\n1500 元以上\n5000 元以下\n{fines[1]}"),
    ):
        assert before in said
        said = said.replace(before, after, 1)
    return said


def test_a_fine_for_each_of_two_parties_is_read_and_asked_for():
    found, _ = read(apart(text("town"), "50 元以上\n100 元以下\n", "100 元以上200\n元以下\n"))
    late = {"整改情况": "逾期未拆除"}
    personal = assess(found["1.2"], Found(late, "citizen"))
    assert (personal.range, personal.statutory) == (
        Bounds(min=100, max=200),
        Bounds(min=50, max=200),
    )
    assert assess(found["1.2"], Found(late, "organisation")).range == Bounds(min=1500, max=5000)
    with pytest.raises(Unsaid, match="单位和个人的罚款分开规定"):
        assess(found["1.2"], Found(late))


def test_a_fine_for_citizens_that_begins_in_the_middle_is_named():
    found, unread = read(apart(text("town"), "", "100 元以上200\n元以下\n"))
    assert "1.2" not in found
    assert "不能确定对个人的罚款从哪一行起。" in unread[0]


def test_a_group_of_rows_that_asks_other_things_than_the_first_is_named():
    torn = text("guangdong").replace("\n简化管理\n4 万元以上6 万元以下\n", "\n", 1)
    found, unread = read(torn)
    assert "2.2" not in found
    assert any("下的条件与第一组的不一样。" in each for each in unread)
    assert "2.4" in found


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_whatever_happened_to_a_text_it_is_read_or_named_but_never_crashes(data):
    lines = text("town").split("\n")
    at, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    torn = data.draw(
        st.sampled_from(
            [
                lines[:at],
                lines[at:],
                [*lines[:at], *lines[at + 1 :]],
                [*lines[:at], lines[other], *lines[at:]],
                [*lines[:at], data.draw(st.text(max_size=8)), *lines[at + 1 :]],
            ]
        )
    )
    with suppress(Unreadable):
        _, unread = read("\n".join(torn))
        assert all(each.startswith("第") for each in unread)


@pytest.mark.parametrize("said", ["", "没有表", "§1.1 裁量标准（续）"])
def test_a_text_without_tables_is_refused(said):
    with pytest.raises(Unreadable, match="没有找到裁量表"):
        read_text(said, ABOUT)


def test_a_file_written_is_the_table_read(tmp_path):
    found, _ = read(text("town"))
    paths = write(found.values(), tmp_path / "law" / "discretion_tables", "luzhen/x")
    assert [path.name for path in paths] == ["luzhen-x-1.1.yaml", "luzhen-x-1.2.yaml"]
    for path, each in zip(paths, found.values(), strict=True):
        assert Table.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))) == each
    assert "&id" not in written(found["1.1"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零五", 105),
        ("三千", 3000),
        ("2.5", Decimal("2.5")),
    ],
)
def test_numbers_in_both_scripts(said, expected):
    assert number(said) == expected


@pytest.mark.parametrize(
    ("cell", "low", "high", "of", "kinds"),
    [
        ("2 万元以上\n4 万元以下", 20_000, 40_000, "", ("罚款",)),
        ("五百元以下", None, 500, "", ("罚款",)),
        ("给予警告，可以并处2500 元以下罚款", None, 2500, "", ("警告", "罚款")),
        (
            "没收违法所得，并处所收费用3 倍以上3.5 倍以下罚款",
            3,
            Decimal("3.5"),
            "所收费用",
            ("没收违法所得", "罚款"),
        ),
        (
            "处工程造价百分之五以上百分之十以下的罚款",
            Decimal("0.05"),
            Decimal("0.1"),
            "工程造价",
            ("罚款",),
        ),
    ],
)
def test_a_fine_is_read_with_what_stands_beside_it(cell, low, high, of, kinds):
    assert fine(cell) == (Bounds(min=low, max=high, of=of), kinds)


@pytest.mark.parametrize("cell", ["警告", "配合调查", "2 万元以上4 万", "责令改正", ""])
def test_what_is_no_fine_is_none(cell):
    assert fine(cell) is None


def test_every_range_of_a_statute_is_found_once():
    said = (
        "处十万元以上二十万元以下的罚款；逾期不改的，处二十万元以上五十万元以下的罚款；"
        "对个人，处十万元以上二十万元以下罚款。"
    )
    assert fines_in(said) == [Bounds(min=100_000, max=200_000), Bounds(min=200_000, max=500_000)]


HEAD = ["序号", "事项代码", "事项名称", "处罚依据", "阶次及适用条件", "裁量幅度", "裁量基准来源"]
BASIS = "《鉴湖县市容条例》第四十条：占道经营的，处五十元以上一千元以下的罚款。"
ROWS = [
    [
        1,
        "330217003000",
        "占道经营",
        BASIS,
        "情节轻微，经指出后立即改正的",
        "50元以上200元以下罚款",
        "县局",
    ],
    ["", "", "", "", "经指出后未立即改正的", "处200元以上500元以下的罚款", "县局"],
    ["", "", "", "", "拒不改正或者一年内再次违法的", "500元以上1000元以下", "县局"],
    [
        2,
        "330217004000",
        "乱倒垃圾",
        "《鉴湖县市容条例》第四十一条",
        "一般情形",
        "警告，可以并处100元以下罚款",
        "",
    ],
]


def sheet(rows):
    book = Workbook()
    for row in [HEAD, *rows]:
        book.active.append(row)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def comma_separated(rows):
    return "\n".join(
        ",".join(str(cell).replace(",", "，") for cell in row) for row in [HEAD, *rows]
    ).encode()


@pytest.mark.parametrize("as_file", [sheet, comma_separated])
def test_a_towns_list_is_read_with_its_merged_cells(as_file):
    found = read_town_list(as_file(ROWS), ABOUT)
    assert found.unread == []
    stall, rubbish = found.tables
    assert (stall.item, stall.name, len(stall.tiers)) == ("330217003000", "占道经营", 3)
    said = assess(stall, Found({"适用条件": "经指出后未立即改正的"}))
    assert said.range == Bounds(min=200, max=500)
    assert said.statutory == Bounds(min=50, max=1000)
    assert rubbish.tiers[0].kinds == ("警告", "罚款")
    assert rubbish.notes == ("处罚依据没有写明法定幅度，按各阶次合起来的幅度计。",)


@pytest.mark.parametrize(
    ("column", "wrong", "said"),
    [
        (5, "酌情", "第3行：不能读出裁量幅度“酌情”。"),
        (4, "", "第3行：不能读出适用条件"),
        (4, "情节轻微，经指出后立即改正的", "第3行：同一事项的两个阶次条件相同"),
    ],
)
def test_a_bad_row_of_a_list_is_named_and_the_other_items_are_kept(column, wrong, said):
    rows = [list(row) for row in ROWS]
    rows[1][column] = wrong
    found = read_town_list(sheet(rows), ABOUT)
    assert [each.item for each in found.tables] == ["330217004000"]
    assert said in found.unread[0].message


def test_a_list_without_its_columns_says_which():
    with pytest.raises(Unreadable, match="表头缺少：处罚依据、阶次及适用条件、裁量幅度"):
        read_town_list("事项代码,事项名称\n1,占道".encode(), ABOUT)
