"""Departments' lists: which column is what, and what is wrong with a row. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jianhu.kit.errors import Refusal, Unreadable
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.kit.tables import read_table
from jianhu.subjects.rules.industries import industry_of
from jianhu.subjects.rules.numbers import credit_code, identity_number

REQUIRED = {"key": "编号", "name": "名称"}
SCALES = {"大型": "large", "中型": "medium", "小型": "small", "微型": "micro"}
STATUSES = {
    **dict.fromkeys(("在营", "存续", "有效", "正常", "在建"), "active"),
    **dict.fromkeys(("停业", "歇业", "停工", "暂停"), "suspended"),
    **dict.fromkeys(("注销", "吊销", "失效", "竣工", "撤销"), "closed"),
    "迁出": "moved",
}


class ListExample(Shape):
    """A row and what is read from it, or the sentence about what is wrong with it."""

    say: str
    given: dict[str, str]
    expect: dict[str, str | float] = {}
    wrong: str = ""


class DepartmentList(Shape):
    """A list that an office keeps. ``columns`` gives its headings our names.

    ``alone``: a row is a subject of its own even without a credit code (a site, by its permit);
    ``permit``: each row is a permit, and so a line of the file.
    """

    name: str
    office: str
    source: str
    level: Level
    since: date
    columns: dict[str, str]
    kind: str
    industry: str = ""
    alone: bool = False
    permit: bool = False
    examples: tuple[ListExample, ...]

    def read(self, cells: dict[str, Any]) -> dict[str, Any]:
        """Return a row's values; raises the refusal that says what is wrong."""
        said = {key: str(cell if cell is not None else "").strip() for key, cell in cells.items()}
        if missing := [label for key, label in REQUIRED.items() if not said.get(key)]:
            raise BadCell(f"缺少{'、'.join(missing)}")
        values: dict[str, Any] = {key: said[key] for key in TEXTS if said.get(key)}
        values["kind"] = self.kind
        values["industry"] = industry_of(said.get("class", "")) or self.industry
        for key, read in READ.items():
            if said.get(key):
                values[key] = read(said[key])
        if ("lon" in values) != ("lat" in values):
            raise BadCell("经度和纬度应当成对填写")
        return values


class BadCell(Refusal):
    """A cell that says something impossible."""

    code = "bad-cell"
    status = 422


@dataclass
class Row:
    """A row as a spreadsheet numbers it, and what is wrong with it."""

    line: int
    raw: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    wrong: str = ""


def department_lists() -> dict[str, DepartmentList]:
    return read_yaml_folder(Path(__file__).parents[1] / "lists", DepartmentList)


def read_rows(known: DepartmentList, name: str, content: bytes) -> list[Row]:
    """Read a file of the list, CSV or Excel; the first line is the header."""
    table = read_table(content, known.columns)
    missing = [label for key, label in REQUIRED.items() if key not in table.header]
    if missing:
        raise Unreadable(
            f"{name}：表头缺少{'、'.join(missing)}，应有：{'、'.join(known.columns)}。"
        )
    rows = [_row(known, line, cells) for line, cells in table.lines]
    _doubled(rows)
    return rows


def _row(known: DepartmentList, line: int, cells: dict[str, Any]) -> Row:
    raw = {str(key): str(cell) for key, cell in cells.items() if cell not in (None, "")}
    row = Row(line, raw)
    try:
        row.values = known.read(cells)
    except Refusal as why:
        row.wrong = why.message.rstrip("。")
    return row


def _doubled(rows: list[Row]) -> None:
    first: dict[str, int] = {}
    for row in rows:
        key = row.raw.get("key", "")
        if key in first and not row.wrong:
            row.wrong = f"编号“{key}”与第{first[key]}行重复"
        first.setdefault(key, row.line)


def _degrees(most: float, what: str, said: str) -> float:
    try:
        found = float(said)
    except ValueError as error:
        raise BadCell(f"{what}“{said[:20]}”不是数字") from error
    if not -most <= found <= most:
        raise BadCell(f"{what}“{said[:20]}”超出范围")
    return found


def _one_of(known: dict[str, str], what: str, said: str) -> str:
    if said not in known:
        raise BadCell(f"{what}“{said[:20]}”有误，应为{'、'.join(known)}之一")
    return known[said]


TEXTS = ("key", "name", "address", "contact", "phone", "class", "area")
READ: dict[str, Callable[[str], Any]] = {
    "credit_code": credit_code,
    "identity_number": identity_number,
    "lon": partial(_degrees, 180, "经度"),
    "lat": partial(_degrees, 90, "纬度"),
    "scale": partial(_one_of, SCALES, "规模"),
    "status": partial(_one_of, STATUSES, "状态"),
}
