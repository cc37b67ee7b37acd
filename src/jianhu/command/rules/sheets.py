"""Leads from a CSV or Excel sheet: header in Chinese or English, one row a lead. Pure."""

import csv
import zlib
from datetime import date, datetime, time
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from jianhu.command.kind import kinds
from jianhu.kit.arriving import CHINA
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
NUMBERS = ("lon", "lat", "urgency")
MOST_BYTES = 10_000_000  # a sheet of 20,000 leads has about three
MOST_UNPACKED = 50_000_000  # a compressed file may hold a thousand times its size
MOST_ROWS, MOST_COLUMNS = 20_000, 60  # what a person can still look through
BROKEN_EXCEL = (
    InvalidFileException,
    BadZipFile,
    zlib.error,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    OSError,
    ValueError,
    EOFError,
    SyntaxError,  # openpyxl's XML reader raises its ParseError, which is one
    NotImplementedError,
    RuntimeError,
)


class Row(NamedTuple):
    """One lead of a sheet and the line it stands in, as the spreadsheet counts."""

    line: int
    item: dict[str, Any]


def read_sheet(content: bytes) -> list[Row]:
    """Return the rows as batch items; what is wrong in a row is found when it is received."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"文件不能超过{MOST_BYTES // 1_000_000} MB，请分成几个文件导入。")
    rows = _excel(content) if content.startswith(b"PK") else _csv(content)
    if len(rows) > MOST_ROWS + 1:
        raise Unreadable(f"一次最多导入{MOST_ROWS}行，请分成几个文件导入。")
    if len(rows) < 2:
        raise Unreadable("文件里没有数据：第一行应当是表头，其后每行一条线索。")
    header = [COLUMNS.get(str(each or "").strip(), str(each or "").strip()) for each in rows[0]]
    if "text" not in header or "at" not in header:
        raise Unreadable("表头应当至少有“内容”和“时间”两列。")
    return [
        Row(line, _item(line, dict(zip(header, row, strict=False))))
        for line, row in enumerate(rows[1:], start=2)
        if any(cell not in (None, "") for cell in row)
    ]


def _item(line: int, row: dict[str, Any]) -> dict[str, Any]:
    said = {key: value for key, value in row.items() if key and value not in (None, "")}
    said["at"] = _moment(said.get("at"))
    said["kind"] = _kind(str(said.get("kind", "")))
    for name, value in said.items():
        said[name] = _number(value) if name in NUMBERS else _plain(value)
    said.setdefault("id", id_of(line, said))
    return said


def id_of(line: int, said: dict[str, Any]) -> str:
    """Name a row that has no number after what it says and where it stands.

    The same sheet imported again is known again; another sheet's third line is another lead.
    """
    words = sorted((key, str(value)) for key, value in said.items())
    digest = sha256(repr(words).encode("utf-8", "backslashreplace")).hexdigest()
    return f"第{line}行-{digest[:16]}"


def _kind(given: str) -> str:
    names = {kind.name: code for code, kind in kinds().items()}
    return names.get(given.strip(), given.strip())


def _number(given: Any) -> Any:
    try:
        return float(given)
    except (TypeError, ValueError):
        return _plain(given)


def _plain(given: Any) -> Any:
    """Return a cell as text: a telephone is no number, a time of day is no JSON."""
    if isinstance(given, float) and given.is_integer():
        return str(int(given))
    if isinstance(given, (datetime, date, time)):
        return given.isoformat()
    return str(given) if given is not None else None


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
        if sum(each.file_size for each in ZipFile(BytesIO(content)).infolist()) > MOST_UNPACKED:
            raise Unreadable("这个Excel文件展开后太大，请另存为CSV，或者分成几个文件导入。")
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # what the file says about its own size need not be true
        rows = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True)
        return [list(row) for row in rows]
    except BROKEN_EXCEL as error:
        raise Unreadable("不能读取这个Excel文件，它可能已损坏。") from error


def _csv(content: bytes) -> list[list[Any]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return [row[:MOST_COLUMNS] for row in csv.reader(StringIO(content.decode(encoding)))]
        except (UnicodeDecodeError, csv.Error):
            continue
    raise Unreadable("不能读取这个文件，请用 UTF-8 或 GB18030 编码的 CSV，或者 Excel（xlsx）。")
