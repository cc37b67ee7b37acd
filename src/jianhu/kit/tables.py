"""A table that somebody hands in, CSV or Excel: its rows, counted as a spreadsheet counts them."""

import csv
import zlib
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import islice
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from jianhu.kit.errors import Unreadable

MOST_BYTES = 10_000_000  # a sheet of 20,000 leads has about three
MOST_UNPACKED = 50_000_000  # a compressed file may hold a thousand times its size
TOO_LARGE = "这个Excel文件展开后太大，请另存为CSV，或者分成几个文件导入。"
MOST_ROWS, MOST_COLUMNS = 20_000, 60  # what a person can still look through
MOST_STRINGS = 100_000  # different texts; a hundred thousand empty ones take 200 bytes, and seconds
ENCODINGS = ("utf-8-sig", "gb18030")
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


class Line(NamedTuple):
    """A row that is not empty, by the names of its columns."""

    number: int
    cells: dict[str, Any]


class Table(NamedTuple):
    header: list[str]
    lines: list[Line]


def read_table(content: bytes, columns: dict[str, str]) -> Table:
    """Return the rows under a header in which ``columns`` gives a heading its name."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"文件不能超过{MOST_BYTES // 1_000_000} MB，请分成几个文件导入。")
    rows = _excel(content) if content.startswith(b"PK") else _csv(content)
    if len(rows) > MOST_ROWS + 1:
        raise Unreadable(f"一次最多导入{MOST_ROWS}行，请分成几个文件导入。")
    if len(rows) < 2:
        raise Unreadable("文件里没有数据：第一行应当是表头，其后每行一条。")
    header = [columns.get(head, head) for head in (str(cell or "").strip() for cell in rows[0])]
    lines = [
        Line(number, dict(zip(header, cells, strict=False)))
        for number, cells in enumerate(rows[1:], start=2)
        if any(cell not in (None, "") for cell in cells)
    ]
    return Table(header, lines)


def _excel(content: bytes) -> list[list[Any]]:
    try:
        if sum(each.file_size for each in ZipFile(BytesIO(content)).infolist()) > MOST_UNPACKED:
            raise Unreadable(TOO_LARGE)
        if sum(1 for _ in islice(_strings(content), MOST_STRINGS + 1)) > MOST_STRINGS:
            raise Unreadable(TOO_LARGE)
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # what the file says about its own size need not be true
        rows = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True)
        return [list(row) for row in rows]
    except BROKEN_EXCEL as error:
        raise Unreadable("不能读取这个Excel文件，它可能已损坏。") from error


def _strings(content: bytes) -> Iterator[None]:
    """Go through the texts that the sheets share, which openpyxl reads all before the first row."""
    reader = ExcelReader(BytesIO(content), read_only=True)
    reader.read_manifest()
    part = reader.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
    if part is None:
        return
    with reader.archive.open(part.PartName[1:]) as file:
        for _, each in iterparse(file):
            if each.tag == f"{{{SHEET_MAIN_NS}}}si":
                yield
                each.clear()


def _csv(content: bytes) -> list[list[Any]]:
    for encoding in ENCODINGS:
        try:
            rows = csv.reader(StringIO(content.decode(encoding)))
            return [row[:MOST_COLUMNS] for row in islice(rows, MOST_ROWS + 2)]
        except (UnicodeDecodeError, csv.Error):
            continue
    raise Unreadable("不能读取这个文件，请用 UTF-8 或 GB18030 编码的 CSV，或者 Excel（xlsx）。")
