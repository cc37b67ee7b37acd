"""A sheet of items: the good rows are kept, each bad one is named by its line."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from jianhu.base.people import system
from jianhu.catalogue import queries
from jianhu.catalogue.models import Item
from jianhu.catalogue.services import import_items
from jianhu.kit.errors import Unreadable

HEADER = [
    "事项编码",
    "事项名称",
    "领域",
    "清单",
    "责任主体",
    "监管对象",
    "监管措施",
    "设定依据",
    "执法方式",
    "处罚",
    "施行日期",
]


def line(code, **changed):
    values = {
        "事项编码": code,
        "事项名称": f"对{code}的处罚",
        "领域": "城市管理",
        "清单": "综合",
        "责任主体": "zhzfj",
        "监管对象": "单位和个人",
        "监管措施": "行政处罚",
        "设定依据": "《试验条例》第一条",
        "执法方式": "现场检查",
        "处罚": "处五百元以上五千元以下罚款",
        "施行日期": "2025-01-01",
    }
    return [(values | changed)[name] for name in HEADER]


def sheet(rows):
    book = Workbook()
    for row in [HEADER, *rows]:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def imported(rows):
    return import_items(system(), Path("items.xlsx"), sheet(rows))


def test_a_wrong_code_in_row_17_is_named_and_the_others_are_kept(luzhen):
    rows = [line(f"A-{n:02d}") for n in range(2, 21)]
    rows[15] = line("编码?")

    done = imported(rows)

    assert done.added == 18
    (said,) = done.refused
    assert said.startswith("第17行：")
    assert "事项编码“编码?”有误" in said


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"责任主体": "没有的局"}, "不是已登记的机构"),
        ({"清单": "混合"}, "应为“综合”或“专业”"),
        ({"执法方式": ""}, "缺少执法方式"),
        ({"施行日期": "去年"}, "施行日期“去年”有误"),
        ({"处罚": "[警告]"}, "处罚“[警告]”有误"),
    ],
)
def test_each_wrong_cell_has_its_sentence(luzhen, changed, says):
    done = imported([line("A-1", **changed), line("A-2")])

    assert done.added == 1
    assert says in done.refused[0]


def test_the_same_code_twice_is_taken_once(luzhen):
    done = imported([line("A-1"), line("A-1")])

    assert done.added == 1
    assert "与第2行重复" in done.refused[0]


def test_a_known_code_with_other_content_is_a_new_version(luzhen):
    imported([line("A-1")])
    done = imported([line("A-1", 事项名称="对新行为的处罚", 施行日期="2026-01-01")])

    assert (done.added, done.changed) == (0, 1)
    assert queries.item("A-1").version == 2


def test_the_same_file_again_changes_nothing(luzhen):
    imported([line("A-1")])

    assert imported([line("A-1")]).unchanged == 1
    assert Item.objects.count() == 1


def test_the_sanction_is_read_as_a_statutes_would_be(luzhen):
    imported([line("A-1")])

    (fine,) = queries.item("A-1").penalties
    assert (fine["min"], fine["max"]) == (500, 5000)


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"\xff\xfe\x00", "只有一行".encode()])
def test_what_is_no_sheet_is_refused_whole(luzhen, content):
    with pytest.raises(Unreadable):
        import_items(system(), Path("items.xlsx"), content)
