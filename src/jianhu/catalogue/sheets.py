"""Reads a sheet of items, CSV or Excel, and says of each row what is wrong with it. Pure."""

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from jianhu.catalogue.derivation.penalties import penalties
from jianhu.catalogue.registers import regulation_begins
from jianhu.catalogue.rules import FIVE_FIELDS
from jianhu.kit.errors import Unreadable
from jianhu.kit.tables import read_table

COLUMNS = {
    "事项编码": "code",
    "事项名称": "name",
    "领域": "domain",
    "清单": "list",
    "责任主体": "office",
    "监管对象": "object",
    "监管措施": "measure",
    "设定依据": "basis",
    "执法方式": "mode",
    "违法行为": "conduct",
    "处罚": "penalties",
    "标签": "tags",
    "法律法规规章": "statute",
    "条款": "article",
    "施行日期": "since",
}
LISTS = {
    "综合": "comprehensive",
    "综合执法清单": "comprehensive",
    "comprehensive": "comprehensive",
} | {
    "专业": "professional",
    "专业执法清单": "professional",
    "professional": "professional",
}
CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{2,39}")
REQUIRED = {"code": "事项编码", "name": "事项名称", "domain": "领域", **FIVE_FIELDS}


@dataclass
class Row:
    """A row of the sheet, numbered as a spreadsheet numbers it, and what is wrong with it."""

    line: int
    values: dict[str, Any]
    wrong: list[str] = field(default_factory=list)


def read_sheet(name: str, content: bytes) -> list[Row]:
    """Read the rows; the first line is the header, in Chinese or English."""
    table = read_table(content, COLUMNS)
    if missing := [label for key, label in REQUIRED.items() if key not in table.header]:
        raise Unreadable(f"{name}：表头缺少{'、'.join(missing)}。")
    rows = [_row(line, cells) for line, cells in table.lines]
    _doubled(rows)
    return rows


def _row(line: int, cells: dict[str, Any]) -> Row:
    values = {key: str(cell if cell is not None else "").strip() for key, cell in cells.items()}
    row = Row(line, values)
    row.wrong += [f"缺少{label}" for key, label in REQUIRED.items() if not values.get(key)]
    if values.get("code") and not CODE.fullmatch(values["code"]):
        row.wrong.append(f"事项编码“{values['code']}”有误，应为3至40位字母、数字或“-”")
    _read_into(row, cells)
    return row


def _read_into(row: Row, cells: dict[str, Any]) -> None:
    said = row.values.get("list", "")
    row.values["list"] = LISTS.get(said, "")
    if not row.values["list"]:
        row.wrong.append(f"清单“{said}”有误，应为“综合”或“专业”")
    row.values["since"] = _date(cells.get("since"))
    if row.values["since"] is None:
        row.wrong.append(f"施行日期“{cells.get('since')}”有误，应形如2022-01-01")
    row.values["penalties"] = _penalties(row)
    row.values["tags"] = (
        re.split(r"[、，,\s]+", row.values.get("tags", "")) if row.values.get("tags") else []
    )


def _penalties(row: Row) -> list[dict[str, Any]]:
    """Read the words of the law, or what we exported ourselves, a JSON list."""
    text = row.values.get("penalties", "")
    if not text.startswith("["):
        return penalties(text)
    try:
        read: list[dict[str, Any]] = json.loads(text)
    except ValueError:
        row.wrong.append(f"处罚“{text[:20]}”有误，应为法律原文")
        return []
    return read


def _date(cell: object) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if cell in (None, ""):
        return regulation_begins()
    try:
        return date.fromisoformat(re.sub(r"[./年月]", "-", str(cell)).strip("日 "))
    except ValueError:
        return None


def _doubled(rows: list[Row]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        code = row.values.get("code", "")
        if code in first:
            row.wrong.append(f"事项编码“{code}”与第{first[code]}行重复")
        first.setdefault(code, row.line)
