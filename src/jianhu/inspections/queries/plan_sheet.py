"""The empty sheet an office fills in, and the rows of a filled one as people read them."""

from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries.due import AT_ONCE
from jianhu.inspections.queries.facts import INSPECTS
from jianhu.kit.workbooks import saved
from jianhu.subjects.queries import subjects

HEADS = ("监管对象码", "统一社会信用代码", "事项编码", "最早", "最迟", "分钟")
NOTES = (
    "监管对象码、统一社会信用代码填一个即可；两个都填的，应当是同一个对象的。",
    "事项编码从“本单位事项”里选；没有公布的检查事项不能列入计划。",
    "最早、最迟形如2026-01-01；不填的，按计划的开始、结束日期。",
    "分钟是预计时长，5至480；不填的，按30分钟。",
)
ROOM = 2000  # rows that are words already, so that no code of 18 digits becomes a number


def template(office: Any, on: date) -> bytes:
    """Return the sheet, with the office's own items beside it."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "计划"
    _head(sheet, HEADS, 20)
    for row in sheet.iter_rows(min_row=2, max_row=ROOM, max_col=len(HEADS)):
        for cell in row:
            cell.number_format = "@"
    items = book.create_sheet("本单位事项")
    _head(items, ("事项编码", "事项"), 30)
    for each in catalogue.enforceable(office.pk, on):
        if INSPECTS in each.measure:
            items.append([each.code, each.name])
    notes = book.create_sheet("填写说明")
    for note in NOTES:
        notes.append([note])
    return saved(book)


def named(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with the subject's code and name."""
    keys = sorted({row["subject_id"] for row in rows})
    known: dict[int, tuple[str, str]] = {}
    for n in range(0, len(keys), AT_ONCE):
        found = subjects(keys[n : n + AT_ONCE]).values_list("pk", "code", "name")
        known |= {key: (code, name) for key, code, name in found}
    return [_named(row, *known[row["subject_id"]]) for row in rows]


def _named(row: dict[str, Any], code: str, name: str) -> dict[str, Any]:
    fields = ("line", "item", "item_name", "earliest", "due", "minutes")
    return {"subject": code, "name": name} | {field: row[field] for field in fields}


def _head(sheet: Worksheet, heads: tuple[str, ...], width: int) -> None:
    sheet.append(list(heads))
    sheet.freeze_panes = "A2"
    for n, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(n)].width = width
