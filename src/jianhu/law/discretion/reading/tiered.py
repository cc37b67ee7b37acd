"""A table of tiers: rows of conditions, each ending in a range."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.reading.cells import ACROSS, Chunk, Lines, Row, is_empty, joined, split
from jianhu.law.discretion.reading.headings import (
    Headings,
    headings_by_line,
    headings_of,
)
from jianhu.law.discretion.reading.pages import Section
from jianhu.law.discretion.reading.rows import Priced, rows_of
from jianhu.law.discretion.table import Party, Tier

WORDS_OF_A_HEADER = {"违法行为", "裁量要素", "裁量权重", "裁量起点", "罚款", "备注"}


class Draft(NamedTuple):
    tiers: list[Tier]
    cells: list[tuple[Lines, int]]


def tiered(section: Section, known: Counter[str], headings: Headings) -> Draft:
    """Return the tiers; refused where a row has no range, or two rows say the same."""
    rows = list(rows_of(section))
    if not rows:
        raise Unreadable(f"第{section.at}行：§{section.code}没有读到罚款幅度。")
    columns = headings_of(section, headings)
    try:
        return _draft(rows, columns, known)
    except Unreadable:
        by_line = headings_by_line(section)
        if by_line is None or by_line == columns:
            raise
        return _draft(rows, by_line, known)


def _draft(rows: list[Priced], columns: list[str], known: Counter[str]) -> Draft:
    chunks = [_chunk(row, at, len(columns)) for at, row in enumerate(rows)]
    found = split(chunks, 1 + len(columns), known)
    whens = list(_conditions(found, columns))
    _are_regular(whens, columns, rows)
    for at, when in enumerate(whens):
        if when in whens[:at]:
            line = rows[at].lines[0].number
            raise Unreadable(f"第{line}行：“{'、'.join(when.values())}”与前面的一行条件相同。")
    cells = [
        (cell, row.lines[0].number)
        for row, each in zip(rows, found, strict=True)
        for cell in each.cells[-len(columns) :]
    ]
    _are_apart(rows, found, len(columns))
    return Draft([*_tiers(whens, rows), *_personal(whens, rows)], cells)


def _tiers(whens: list[dict[str, str]], rows: list[Priced]) -> Iterator[Tier]:
    party: Party = "organisation" if any(row.personal for row in rows) else "anyone"
    for when, row in zip(whens, rows, strict=True):
        yield Tier(when=when, range=row.fine[0], kinds=row.fine[1], party=party)


def _personal(whens: list[dict[str, str]], rows: list[Priced]) -> Iterator[Tier]:
    """What a citizen pays stands once for a group of rows."""
    now = None
    for when, row in zip(whens, rows, strict=True):
        now = row.personal or now
        if now:
            yield Tier(when=when, range=now[0], kinds=now[1], party="citizen")


def _are_apart(rows: list[Priced], found: list[Row], columns: int) -> None:
    """A fine for citizens begins with the first row, and anew only where a group does."""
    if not any(row.personal for row in rows):
        return
    each_has = all(row.personal for row in rows)
    for at, (row, cells) in enumerate(zip(rows, found, strict=True)):
        begins = at == 0 or cells.across or len(cells.cells) >= columns or at == len(rows) - 1
        if bool(row.personal) != (each_has or begins) and (row.personal or at == 0):
            line = row.lines[0].number
            raise Unreadable(f"第{line}行：不能确定对个人的罚款从哪一行起。")


def _chunk(row: Priced, at: int, columns: int) -> Chunk:
    """The first row begins with the conduct; those after it with whichever column changes."""
    lines = tuple(line.text for line in row.lines)
    counts = (
        (columns + 1,) if at == 0 else (*range(1, columns + 1), *([ACROSS] if columns > 1 else []))
    )
    fitting = tuple(count for count in counts if count <= len(lines))
    if not fitting:
        raise Unreadable(f"第{row.lines[0].number}行：这一行缺少条件。")
    return lines, fitting


def _conditions(rows: Sequence[Row], columns: list[str]) -> Iterator[dict[str, str]]:
    now: list[str] = []
    for at, row in enumerate(rows):
        said = [joined(cell) for cell in row.cells]
        if row.across or (at == len(rows) - 1 and _stands_apart(said, rows[:at], columns)):
            yield {columns[0]: said[0]}
        else:
            now = [*now[: len(columns) - len(said)], *said][-len(columns) :]
            named = zip(columns, now, strict=True)
            yield {column: told for column, told in named if not is_empty(told)}


def _are_regular(whens: list[dict[str, str]], columns: list[str], rows: list[Priced]) -> None:
    """Each group of rows asks the same as the first one; a row gone astray makes it differ."""
    told = [(*when.values(),) for when in whens]
    for when, row in zip(told, rows, strict=True):
        if odd := set(when) & {*columns, *WORDS_OF_A_HEADER}:
            raise Unreadable(f"第{row.lines[0].number}行：“{odd.pop()}”是表头的字，不是条件。")
    for depth in range(1, len(columns)):
        if uneven := _uneven([when for when in told if len(when) == len(columns)], depth):
            at = next(row for when, row in zip(told, rows, strict=True) if when[:depth] == uneven)
            line, group = at.lines[0].number, "、".join(uneven)
            raise Unreadable(f"第{line}行：“{group}”下的条件与第一组的不一样。")


def _uneven(told: list[tuple[str, ...]], depth: int) -> tuple[str, ...] | None:
    groups: dict[tuple[str, ...], dict[str, None]] = {}
    for when in told:
        groups.setdefault(when[:depth], {})[when[depth]] = None
    first = [*next(iter(groups.values()), {})]
    return next((group for group, asked in groups.items() if [*asked] != first), None)


def _stands_apart(said: list[str], before: Sequence[Row], columns: list[str]) -> bool:
    """A last single cell that no other group has is not of the last group: it stands for all."""
    groups = sum(len(row.cells) > 1 for row in before)
    told = {joined(row.cells[-1]) for row in before}
    return len(said) == 1 < len(columns) and groups > 1 and said[0] not in told
