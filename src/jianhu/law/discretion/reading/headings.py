"""The headings of a table's columns, found again in the running text of its header.

A heading that stands first in one table and last in another is a heading of its own, whatever
stands beside it in a third.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.reading.amounts import squeezed
from jianhu.law.discretion.reading.cells import Lines, cuts, is_broken
from jianhu.law.discretion.reading.pages import Section

FINE = {"罚款", "罚款金额", "处罚标准", "罚款幅度", "裁量幅度"}
LONGEST_HEADER, SHORTEST_NAME = 12, 3


class Headings(NamedTuple):
    """How often a name stood first, and last, in the headers of a text."""

    first: Counter[str]
    last: Counter[str]


def headings_in(sections: Sequence[Section], names: Iterable[str] = ()) -> Headings:
    """``names``: headings known from elsewhere, each as good as a header of its own."""
    headers = [lines for each in sections if (lines := _lines(each))]
    headers += [(name,) for name in names]
    return Headings(
        Counter("".join(lines[:at]) for lines in headers for at in range(1, len(lines) + 1)),
        Counter("".join(lines[at:]) for lines in headers for at in range(len(lines))),
    )


def headings_of(section: Section, known: Headings) -> list[str]:
    """Return the names of the columns between the conduct and the fine."""
    lines = _lines(section)
    if not lines:
        at = section.body[0].number if section.body else section.at
        raise Unreadable(f"第{at}行：§{section.code}的表头没有单独一栏“罚款”。")
    return max(_ways(lines), key=lambda names: _sureness(names, known))


def headings_by_line(section: Section) -> list[str] | None:
    """Return each line as a heading, where each may be one."""
    lines = _lines(section)
    whole = all(len(line) >= SHORTEST_NAME and not is_broken(line) for line in lines)
    return list(lines) if whole and len(lines) > 1 else None


def rows_begin(section: Section) -> int:
    return len(_lines(section)) + 1


def _lines(section: Section) -> Lines:
    texts = [squeezed(line.text) for line in section.body[:LONGEST_HEADER]]
    return next((tuple(texts[:at]) for at, text in enumerate(texts) if text in FINE), ())


def _ways(lines: Lines) -> list[list[str]]:
    ways = [way for count in range(1, len(lines) + 1) for way in cuts(lines, count)]
    return [["".join(cell) for cell in way] for way in ways]


def _sureness(names: list[str], known: Headings) -> int:
    """Count the cuts that other tables confirm, against those that none does."""
    if any(is_broken(name) or name[0] == "（" or len(name) < SHORTEST_NAME for name in names):
        return -len(names)
    return sum(
        1 if known.first[after] or known.last[before] else -1 for before, after in pairwise(names)
    )
