"""A table that somebody hands in, CSV or Excel: its rows, counted as a spreadsheet counts them."""

import csv
from io import StringIO
from itertools import islice
from typing import Any, NamedTuple

from jianhu.kit.errors import Unreadable

MOST_BYTES = 10_000_000  # a sheet of 20,000 leads has about three
MOST_ROWS, MOST_COLUMNS = 20_000, 60  # what a person can still look through
ENCODINGS = ("utf-8-sig", "gb18030")


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
    from jianhu.kit.excel import rows_in  # says why it is imported here

    return rows_in(content, MOST_ROWS + 2, MOST_COLUMNS)


def _csv(content: bytes) -> list[list[Any]]:
    for encoding in ENCODINGS:
        try:
            rows = csv.reader(StringIO(content.decode(encoding)))
            return [row[:MOST_COLUMNS] for row in islice(rows, MOST_ROWS + 2)]
        except (UnicodeDecodeError, csv.Error):
            continue
    raise Unreadable("不能读取这个文件，请用 UTF-8 或 GB18030 编码的 CSV，或者 Excel（xlsx）。")
