"""Excel's files, read and written; whoever needs them imports this where he does.

``openpyxl`` takes a tenth of a second to import, and most processes never see a sheet.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from jianhu.kit.errors import Unreadable

MOST_UNPACKED = 50_000_000  # a compressed file may hold a thousand times its size
MOST_STRINGS = 100_000  # different texts; a hundred thousand empty ones take 200 bytes, and seconds
TOO_LARGE = "这个Excel文件展开后太大，请另存为CSV，或者分成几个文件导入。"
BROKEN = (
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


class Sheet(NamedTuple):
    """``words``: so many rows are words already, so that no code of 18 digits becomes a number."""

    title: str
    rows: Iterable[Sequence[str]]
    width: int = 20
    words: int = 0


def rows_in(content: bytes, most_rows: int, most_columns: int) -> list[list[Any]]:
    """Return the first sheet's rows."""
    try:
        if sum(each.file_size for each in ZipFile(BytesIO(content)).infolist()) > MOST_UNPACKED:
            raise Unreadable(TOO_LARGE)
        if sum(1 for _ in islice(_strings(content), MOST_STRINGS + 1)) > MOST_STRINGS:
            raise Unreadable(TOO_LARGE)
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()  # what the file says about its own size need not be true
        rows = sheet.iter_rows(max_row=most_rows, max_col=most_columns, values_only=True)
        return [list(row) for row in rows]
    except BROKEN as error:
        raise Unreadable("不能读取这个Excel文件，它可能已损坏。") from error


def book_of(*sheets: Sheet) -> bytes:
    """Return a file of these sheets; the first row of each is its head.

    Words stay words: a name like ``=HYPERLINK(…)`` that somebody gave is no formula in it.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for each in sheets:
        _write(book.create_sheet(each.title), each)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _write(sheet: Worksheet, said: Sheet) -> None:
    for row in said.rows:
        sheet.append(list(row))
    for cell in (each for row in sheet.iter_rows() for each in row):
        if cell.data_type == "f":
            cell.data_type = "s"
    sheet.freeze_panes = "A2"
    for n, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(n)].width = said.width
    for line in sheet.iter_rows(min_row=2, max_row=said.words) if said.words else ():
        for cell in line:
            cell.number_format = "@"


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
