"""The empty sheet an office fills in, and the rows of a filled one as people read them."""

from datetime import date
from typing import Any

from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries.due import AT_ONCE
from jianhu.inspections.queries.facts import INSPECTS
from jianhu.subjects.queries import subjects

HEADS = ("监管对象码", "统一社会信用代码", "事项编码", "最早", "最迟", "分钟")
NOTES = (
    "监管对象码、统一社会信用代码填一个即可；两个都填的，应当是同一个对象的。",
    "事项编码从“本单位事项”里选；没有公布的检查事项不能列入计划。",
    "最早、最迟形如2026-01-01；不填的，按计划的开始、结束日期。",
    "分钟是预计时长，5至480；不填的，按30分钟。",
)
ROOM = 2000  # rows to fill in


def template(office: Any, on: date) -> bytes:
    """Return the sheet, with the office's own items beside it."""
    from jianhu.kit.excel import Sheet, book_of  # says why it is imported here

    items = [
        (each.code, each.name)
        for each in catalogue.enforceable(office.pk, on)
        if INSPECTS in each.measure
    ]
    return book_of(
        Sheet("计划", [HEADS], words=ROOM),
        Sheet("本单位事项", [("事项编码", "事项"), *items], width=30),
        Sheet("填写说明", [("填写说明",), *((note,) for note in NOTES)]),
    )


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
