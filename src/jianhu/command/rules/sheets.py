"""Leads from a CSV or Excel sheet: header in Chinese or English, one row a lead. Pure."""

import csv
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile
from zoneinfo import ZoneInfo

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from jianhu.command.kind import kinds
from jianhu.kit.errors import Unreadable

COLUMNS = {
    "编号": "id",
    "来源编号": "id",
    "内容": "text",
    "情况": "text",
    "类别": "kind",
    "时间": "at",
    "发生时间": "at",
    "经度": "lon",
    "纬度": "lat",
    "地点": "place",
    "紧急程度": "urgency",
    "反映人": "reporter_name",
    "联系电话": "reporter_phone",
}
CHINA = ZoneInfo("Asia/Shanghai")
NUMBERS = ("lon", "lat", "urgency")


def read_sheet(name: str, content: bytes) -> list[dict[str, Any]]:
    """Return the rows as batch items; what is wrong in a row is found when it is received."""
    rows = _excel(content) if content.startswith(b"PK") else _csv(content)
    if len(rows) < 2:
        raise Unreadable("文件里没有数据：第一行应当是表头，其后每行一条线索。")
    header = [COLUMNS.get(str(each or "").strip(), str(each or "").strip()) for each in rows[0]]
    if "text" not in header or "at" not in header:
        raise Unreadable("表头应当至少有“内容”和“时间”两列。")
    return [
        _item(line, dict(zip(header, row, strict=False)))
        for line, row in enumerate(rows[1:], start=2)
        if any(cell not in (None, "") for cell in row)
    ]


def _item(line: int, row: dict[str, Any]) -> dict[str, Any]:
    said = {key: value for key, value in row.items() if value not in (None, "")}
    said.setdefault("id", f"第{line}行")
    said["id"] = str(said["id"])
    said["at"] = _moment(said.get("at"))
    said["kind"] = _kind(str(said.get("kind", "")))
    for name in NUMBERS:
        if name in said:
            said[name] = _number(said[name])
    return said


def _kind(given: str) -> str:
    names = {kind.name: code for code, kind in kinds().items()}
    return names.get(given.strip(), given.strip())


def _number(given: Any) -> Any:
    try:
        return float(given)
    except (TypeError, ValueError):
        return given


def _moment(given: Any) -> Any:
    if isinstance(given, str):
        try:
            given = datetime.fromisoformat(given.strip().replace("/", "-"))
        except ValueError:
            return given
    if isinstance(given, datetime):
        return (given if given.tzinfo else given.replace(tzinfo=CHINA)).isoformat()
    return given


def _excel(content: bytes) -> list[list[Any]]:
    try:
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        return [list(row) for row in sheet.iter_rows(values_only=True)]
    except (InvalidFileException, BadZipFile, KeyError, OSError, ValueError, EOFError) as error:
        raise Unreadable("不能读取这个Excel文件，它可能已损坏。") from error


def _csv(content: bytes) -> list[list[Any]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return [list(row) for row in csv.reader(StringIO(content.decode(encoding)))]
        except (UnicodeDecodeError, csv.Error):
            continue
    raise Unreadable("不能读取这个文件，请用 UTF-8 或 GB18030 编码的 CSV，或者 Excel（xlsx）。")
