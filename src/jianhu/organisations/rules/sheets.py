"""Sheets of offices and of people: their columns, and what is wrong with a row. Pure."""

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.kit.tables import Line, read_table

OFFICE = {
    "编码": "code",
    "机构编码": "code",
    "名称": "name",
    "机构名称": "name",
    "类型": "kind",
    "区域代码": "area",
    "简称": "short",
    "上级编码": "parent",
    "服务镇街": "serves",
}
PERSON = {
    "登录名": "username",
    "姓名": "name",
    "手机": "phone",
    "机构编码": "office",
    "岗位": "post",
    "片格代码": "area",
    "方式": "kind",
    "证件编号": "certificate",
    "执法领域": "domains",
    "发证日期": "since",
    "有效期止": "until",
}
USERNAME = re.compile(r"[A-Za-z0-9._-]{3,30}")
CODE = re.compile(r"[A-Za-z0-9_-]{2,40}")


class Row(NamedTuple):
    """A row by the names of its columns, all of them words; ``wrong`` is empty if it is good."""

    line: int
    said: dict[str, str]
    wrong: str


def offices(content: bytes) -> list[Row]:
    rows = rows_of(content, OFFICE, ("code", "name", "kind", "area"))
    return [_judged(row, "code", CODE, "应为2至40位字母、数字、“-”或“_”") for row in rows]


def people(content: bytes) -> list[Row]:
    rows = rows_of(content, PERSON, ("username", "name", "office", "post"))
    return [_judged(row, "username", USERNAME, "应为3至30位字母、数字和 . _ -") for row in rows]


def several(cell: str) -> list[str]:
    return [each for each in re.split(r"[、，,;；\s]+", cell) if each]


def day(cell: str) -> date | None:
    """Read a day, 2026/1/9 too; nothing for an empty cell, ``ValueError`` for what is no day."""
    said = re.sub(r"\b(\d)\b", r"0\1", re.sub(r"[./年月日]", "-", cell)).strip("- ")
    return date.fromisoformat(said[:10]) if cell else None


def rows_of(content: bytes, columns: dict[str, str], needed: tuple[str, ...]) -> list[Row]:
    table = read_table(content, columns)
    heads = {name: head for head, name in reversed(columns.items())}
    if missing := [heads[name] for name in needed if name not in table.header]:
        raise Unreadable(f"表头缺少{'、'.join(missing)}。")
    return [_row(line, heads, needed) for line in table.lines]


def _row(line: Line, heads: dict[str, str], needed: tuple[str, ...]) -> Row:
    said = {name: _words(cell) for name, cell in line.cells.items() if name in heads}
    missing = [heads[name] for name in needed if not said.get(name)]
    return Row(line.number, said, f"缺少{'、'.join(missing)}" if missing else "")


def _judged(row: Row, name: str, pattern: re.Pattern[str], wanted: str) -> Row:
    if row.wrong or pattern.fullmatch(row.said[name]):
        return row
    return row._replace(wrong=f"“{row.said[name]}”有误，{wanted}")


def _words(cell: Any) -> str:
    """A code that a spreadsheet took for a number is a code again."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell).strip()
