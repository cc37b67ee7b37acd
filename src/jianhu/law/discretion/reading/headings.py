"""The headings of a table's columns, found again in the running text of its header.

A heading that stands first in one table and last in another is a heading of its own, whatever
stands beside it in a third.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.reading.amounts import squeezed
from jianhu.law.discretion.reading.cells import Lines, cuts, is_broken
from jianhu.law.discretion.reading.pages import Section

FINE = {"罚款", "罚款金额", "处罚标准", "罚款幅度", "裁量幅度"}
FOR_ONE, FOR_ANOTHER = "对单位罚款", r"对[^，。]*(?:人员?|个人)罚款"
LONGEST_HEADER, SHORTEST_NAME = 16, 3


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
    """Where the header ends; one with a fine for each of two parties has a heading more."""
    texts, end = _texts(section), len(_lines(section))
    if not end or texts[end] != FOR_ONE:
        return end + 1
    for at in range(end + 1, len(texts)):
        heading = "".join(texts[end + 1 : at + 1])
        if re.fullmatch(FOR_ANOTHER, heading):
            return at + 1
    raise Unreadable(f"第{section.body[end].number}行：“{FOR_ONE}”旁边没有对个人的罚款一栏。")


def for_two_parties(section: Section) -> bool:
    end = len(_lines(section))
    return bool(end) and _texts(section)[end] == FOR_ONE


def _texts(section: Section) -> list[str]:
    return [squeezed(line.text) for line in section.body[:LONGEST_HEADER]]


def _lines(section: Section) -> Lines:
    texts = _texts(section)
    ends = (at for at, text in enumerate(texts) if text in {*FINE, FOR_ONE})
    return next((tuple(texts[:at]) for at in ends), ())


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
