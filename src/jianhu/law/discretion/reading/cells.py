"""Cells of a printed table, found again in its running text.

The text of a page gives a table's cells one after the other, each broken where its column ended:
nothing says where one cell stops and the next begins. Two things tell. A line inside a cell is
full, for the next sign would not have fitted into the column; and a cell that stands in several
tables is broken differently in each, but begins and ends alike. What costs least wins.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import log
from operator import itemgetter
from typing import NamedTuple
from unicodedata import east_asian_width

from jianhu.law.discretion.reading.amounts import squeezed

Lines = tuple[str, ...]
Chunk = tuple[Lines, tuple[int, ...]]  # its lines, and how many cells they may be
Cost = Callable[[Lines, int], float]


LONGEST_CELL = 7
PAIRS = ("（）", "《》", "“”", "【】", "()")
EMPTY = ("—", "/", "－", "-")
NEVER_FIRST, NEVER_LAST = tuple("，。、；：）》”】下"), tuple("，、（《“以")
TOO_WIDE, ROOM_LEFT, BROKEN, SEEN = 4.0, 1.5, 6.0, 2.0  # what each is worth against the others
CELL, ALONE = 6.0, 9.0
ACROSS = 0


class Row(NamedTuple):
    """The last cells of a row; those before are the row's above. ``across``: one for them all."""

    cells: list[Lines]
    across: bool = False


def vocabulary(texts: Sequence[Sequence[str]]) -> Counter[str]:
    """Count in how many tables each run of lines stands, joined: true cells come again."""
    counted: Counter[str] = Counter()
    for lines in texts:
        counted.update({squeezed("".join(run)) for run in _runs(lines)})
    return counted


def _runs(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(len(lines)):
        for end in range(start + 1, min(start + LONGEST_CELL, len(lines)) + 1):
            yield lines[start:end]


def split(chunks: Sequence[Chunk], columns: int, known: Counter[str]) -> list[Row]:
    """Return each chunk as the cells that cost least."""
    cost = cache(lambda cell, space: _cost(cell, space, known))
    widths = sorted({width(line) for lines, _ in chunks for line in lines})
    room = [widths[-1]] * columns
    for column in [*range(columns)] * 2:  # the first look at a column knows nothing of the next
        tried = [_with(room, column, space) for space in widths]
        room = min(tried, key=lambda room: sum(_best(chunk, room, cost)[0] for chunk in chunks))
    return [_best(chunk, room, cost)[1] for chunk in chunks]


def _with(room: list[int], column: int, space: int) -> list[int]:
    return [*room[:column], space, *room[column + 1 :]]


def _best(chunk: Chunk, room: list[int], cost: Cost) -> tuple[float, Row]:
    lines, counts = chunk
    ways = (
        (_paid(cells, count, room, cost), Row(cells, count == ACROSS))
        for count in counts
        for cells in cuts(lines, max(count, 1))
    )
    return min(ways, key=itemgetter(0))


def _paid(cells: list[Lines], count: int, room: list[int], cost: Cost) -> float:
    if count == ACROSS:
        return cost(cells[0], sum(room)) + ALONE
    spaces = zip(cells, room[-count:], strict=True)
    return sum(cost(cell, space) + CELL for cell, space in spaces)


def cuts(lines: Lines, count: int) -> Iterator[list[Lines]]:
    """Every way to cut the lines into so many cells; only the first may be long."""
    if count == 1:
        yield [lines]
        return
    for last in range(1, min(LONGEST_CELL, len(lines) - count + 1) + 1):
        for before in cuts(lines[:-last], count - 1):
            yield [*before, lines[-last:]]


def _cost(cell: Lines, space: int, known: Counter[str]) -> float:
    text = "".join(cell)
    beyond = sum(max(width(line) - space, 0) for line in cell)
    left = sum(_room_left(*pair, space) for pair in pairwise(cell))
    seen = log(max(known[squeezed(text)], 1))
    return TOO_WIDE * beyond + ROOM_LEFT * left + BROKEN * is_broken(text) - SEEN * seen


def _room_left(line: str, after: str, space: int) -> int:
    """By how much the next sign would have fitted onto the line."""
    return max(space - width(line) - width(after[0]) + 1, 0)


@cache
def width(text: str) -> int:
    """In half-width signs."""
    return sum(2 if east_asian_width(sign) in "WFA" else 1 for sign in text)


def is_broken(text: str) -> bool:
    """Whether it begins or ends in the middle of something; a dash or a stroke is a cell alone."""
    if is_empty(text):
        return False
    unpaired = any(text.count(pair[0]) != text.count(pair[1]) for pair in PAIRS)
    return (
        unpaired or text.startswith((*NEVER_FIRST, *EMPTY)) or text.endswith((*NEVER_LAST, *EMPTY))
    )


def is_empty(text: str) -> bool:
    return set(text) <= set(EMPTY)


def joined(cell: Lines) -> str:
    """A page leaves a gap beside a number that nobody wrote: “3 个月” is 3个月."""
    return re.sub(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])", "", "".join(cell))
