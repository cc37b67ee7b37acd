"""A list of tiers in the columns that Zhejiang's towns publish, CSV or Excel.

序号、事项代码、事项名称、处罚依据、阶次及适用条件、裁量幅度、裁量基准来源. A row without a code
goes on with the item above it, as merged cells read.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.kit.tables import read_table
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.assess import whole
from jianhu.law.discretion.reading.about import About, Read
from jianhu.law.discretion.reading.amounts import fine, fines_in, squeezed
from jianhu.law.discretion.reading.examples import with_examples
from jianhu.law.discretion.reading.statute import fits
from jianhu.law.discretion.table import Statutory, Table, Tier

COLUMNS = {
    "事项代码": "code",
    "事项名称": "name",
    "处罚依据": "basis",
    "阶次及适用条件": "when",
    "裁量幅度": "range",
    "裁量基准来源": "source",
}
NEEDED = ("code", "name", "basis", "when", "range")
ITEM = ("code", "name", "basis")
CONDITION = "适用条件"
NOT_SAID = "处罚依据没有写明法定幅度，按各阶次合起来的幅度计。"


class Row(NamedTuple):
    number: int
    cells: dict[str, str]


def read_town_list(content: bytes, about: About) -> Read:
    table = read_table(content, COLUMNS)
    labels = {name: label for label, name in COLUMNS.items()}
    if missing := [labels[name] for name in NEEDED if name not in table.header]:
        raise Unreadable(f"表头缺少：{'、'.join(missing)}。")
    read = Read([], [])
    rows = list(_filled(Row(line.number, _texts(line.cells)) for line in table.lines))
    for _, each in groupby(rows, key=lambda row: row.cells["code"]):
        try:
            read.tables.append(_table(list(each), about))
        except Unreadable as wrong:
            read.unread.append(wrong)
    return read


def _texts(cells: dict[str, Any]) -> dict[str, str]:
    return {name: str(cells.get(name) or "").strip() for name in (*NEEDED, "source")}


def _filled(rows: Iterator[Row]) -> Iterator[Row]:
    above: dict[str, str] = {}
    for row in rows:
        merged = {} if row.cells["code"] else {name: above.get(name, "") for name in ITEM}
        above = row.cells | merged
        yield Row(row.number, above)


def _table(rows: list[Row], about: About) -> Table:
    number, first = rows[0]
    if not all(first[name] for name in ITEM):
        raise Unreadable(f"第{number}行：没有事项代码、事项名称或者处罚依据。")
    tiers = tuple(_tier(row) for row in rows)
    _differ(rows)
    named = fines_in(first["basis"])
    ranges = [each for each in named if any(fits(tier.range, each) for tier in tiers)]
    said = {
        "name": squeezed(first["name"]),
        "code": first["code"],
        "item": first["code"],
        "basis": squeezed(first["basis"]),
        "level": "bronze",
        "mark": "read",
        "statutory": tuple(Statutory(range=each) for each in ranges or _widest(tiers)),
        "tiers": tiers,
        "notes": () if ranges else (NOT_SAID,),
        "examples": (),
        **about._asdict(),
    }
    return with_examples(Table(**said), at=number)


def _tier(row: Row) -> Tier:
    found = fine(row.cells["range"])
    if not found or not row.cells["when"]:
        what = "裁量幅度" if row.cells["when"] else "适用条件"
        raise Unreadable(f"第{row.number}行：不能读出{what}“{row.cells['range']}”。")
    when = {CONDITION: squeezed(row.cells["when"])}
    return Tier(when=when, range=found[0], kinds=found[1], source=row.cells["source"])


def _differ(rows: list[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if (when := squeezed(row.cells["when"])) in seen:
            raise Unreadable(f"第{row.number}行：同一事项的两个阶次条件相同：“{when}”。")
        seen.add(when)


def _widest(tiers: tuple[Tier, ...]) -> list[Bounds]:
    """Of each quantity, all tiers taken together: the statute allows no less."""
    of = dict.fromkeys(tier.range.of for tier in tiers)
    return [
        whole([tier.range for tier in tiers if tier.range.of == each]).model_copy(
            update={"of": each}
        )
        for each in of
    ]
