"""A table of weights: its formulas, where the sum begins, its factors and their grades."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import in_percent, share
from jianhu.law.discretion.reading.amounts import squeezed
from jianhu.law.discretion.reading.cells import Lines, joined, split
from jianhu.law.discretion.reading.formulas import Published, formulas
from jianhu.law.discretion.reading.likeness import unlike
from jianhu.law.discretion.reading.pages import Line, Section
from jianhu.law.discretion.table import Factor, Formula, Grade

START = "裁量起点"
PERCENT = re.compile(r"\d+(?:\.\d+)?[%％]|\d+/\d+")  # some tables weigh in thirds
NUMBER = re.compile(r"[\d./]+")
HEADINGS = "裁量要素违法程度裁量权重"
WHOLE = Fraction(1)


class Weighed(NamedTuple):
    """A percentage of the text, and the lines before it."""

    lines: list[Line]
    weight: Fraction
    at: int


def is_weighted(section: Section) -> bool:
    return any(line.text == START for line in section.body)


class Draft(NamedTuple):
    """``cells``: as they were found, with the line near which they stand."""

    formulas: list[Formula]
    factors: list[Factor]
    cells: list[tuple[Lines, int]]


def weighted(section: Section, known: Counter[str]) -> Draft:
    """Return what the table says; refused where its own sums show that it would be misread."""
    published = formulas(section)
    place = next(at for at, line in enumerate(section.body) if line.text == START)
    weighed = list(_weighed(section.body[place + 1 :]))
    starts, grades = weighed[: len(published)], weighed[len(published) :]
    _are_starts(starts, published, section)
    if not grades:
        raise Unreadable(f"第{section.at}行：§{section.code}只有裁量起点，没有裁量要素。")
    firsts = _firsts(grades, starts, published, section)
    before = squeezed("".join(line.text for line in section.body[:place]))
    alone = before.startswith(HEADINGS) and before != HEADINGS
    rows = _rows(grades, firsts, known, conduct_in_first=not alone)
    factors = _factors(grades, rows, firsts)
    for factor in factors:
        if why := unlike(factor):
            raise Unreadable(f"第{section.at}行：§{section.code}的{why}")
    cells = [(cell, each.at) for each, row in zip(grades, rows, strict=True) for cell in row]
    starting = zip(published, starts, strict=True)
    return Draft(
        [one.formula.model_copy(update={"start": begun.weight}) for one, begun in starting],
        factors,
        cells,
    )


def _weighed(body: Sequence[Line]) -> Iterator[Weighed]:
    lines: list[Line] = []
    for line in body:
        if PERCENT.fullmatch(line.text):
            yield Weighed(lines, share(line.text.replace("％", "%")), line.number)
            lines = []
        elif NUMBER.fullmatch(line.text) and line.text != "/":
            raise Unreadable(f"第{line.number}行：“{line.text}”应当是百分比。")
        elif line.text != "/":
            lines.append(line)
    if lines:
        raise Unreadable(f"第{lines[0].number}行：“{lines[0].text}”后面没有百分比。")


def _are_starts(starts: list[Weighed], published: list[Published], section: Section) -> None:
    """One share for each formula, one after the other, beside the names of their cases."""
    labels = squeezed("".join(line.text for each in starts[:1] for line in each.lines))
    if len(starts) < len(published) or any(each.lines for each in starts[1:]):
        raise Unreadable(f"第{section.at}行：§{section.code}的裁量起点与公式不是一一对应。")
    missing = [one.formula.case for one in published if one.formula.case not in labels]
    if missing:
        raise Unreadable(f"第{starts[0].at}行：裁量起点没有“{missing[0]}”一栏。")


def _firsts(
    grades: list[Weighed], starts: list[Weighed], published: list[Published], section: Section
) -> set[int]:
    """Return where a factor begins: where a weight falls, or where the sum asks for it.

    Grades of one factor grow heavier. Two alike may be one factor's or two; the weights that add
    up to the whole, as the table means them to, tell.
    """
    falls = {0} | {at + 1 for at, (a, b) in enumerate(pairwise(grades)) if b.weight < a.weight}
    alike = [at + 1 for at, (a, b) in enumerate(pairwise(grades)) if b.weight == a.weight]
    for count in range(len(alike) + 1):
        for more in combinations(alike, count):
            firsts = falls | set(more)
            if _adds_up(_heaviest(grades, firsts), starts, published):
                return firsts
    most = in_percent(_heaviest(grades, falls) + starts[0].weight)
    raise Unreadable(f"第{section.at}行：§{section.code}各要素的最高值合计{most}，与公式不符。")


def _heaviest(grades: list[Weighed], firsts: set[int]) -> Fraction:
    ends = [*sorted(firsts), len(grades)]
    groups = (grades[start:end] for start, end in pairwise(ends))
    return sum((max(each.weight for each in group) for group in groups), Fraction(0))


def _adds_up(heaviest: Fraction, starts: list[Weighed], published: list[Published]) -> bool:
    totals = [(begun.weight + heaviest, one) for begun, one in zip(starts, published, strict=True)]
    return all(total >= WHOLE if one.capped else total == WHOLE for total, one in totals)


def _rows(
    grades: list[Weighed], firsts: set[int], known: Counter[str], *, conduct_in_first: bool
) -> list[list[Lines]]:
    """Return the cells of each grade: its name, before it a factor's, without the conduct's."""
    counts = [1 + (at in firsts) + (at == 0 and conduct_in_first) for at in range(len(grades))]
    _enough(grades, counts)
    chunks = [
        (tuple(line.text for line in each.lines), (count,))
        for each, count in zip(grades, counts, strict=True)
    ]
    return [row.cells[-2:] for row in split(chunks, 3, known)]


def _factors(grades: list[Weighed], rows: list[list[Lines]], firsts: set[int]) -> list[Factor]:
    ends = [*sorted(firsts), len(grades)]
    return [
        Factor(
            name=joined(rows[start][0]),
            grades=tuple(
                Grade(name=joined(row[-1]), weight=each.weight)
                for row, each in zip(rows[start:end], grades[start:end], strict=True)
            ),
        )
        for start, end in pairwise(ends)
    ]


def _enough(grades: list[Weighed], counts: list[int]) -> None:
    for each, count in zip(grades, counts, strict=True):
        if len(each.lines) < count:
            raise Unreadable(f"第{each.at}行：百分比前面缺少裁量要素或者违法程度。")
