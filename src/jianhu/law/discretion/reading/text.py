"""A published text, read into tables: good ones are kept, bad ones are named by their line."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.reading.about import About, Read
from jianhu.law.discretion.reading.amounts import squeezed
from jianhu.law.discretion.reading.cells import Lines, vocabulary
from jianhu.law.discretion.reading.doubts import doubt
from jianhu.law.discretion.reading.examples import with_examples
from jianhu.law.discretion.reading.headings import headings_in
from jianhu.law.discretion.reading.pages import Section, sections
from jianhu.law.discretion.reading.statute import cited_in, least_quantity, limits_of
from jianhu.law.discretion.reading.tiered import tiered
from jianhu.law.discretion.reading.weighted import is_weighted, weighted
from jianhu.law.discretion.table import Factor, Formula, Table, Tier, tables


class Drafted(NamedTuple):
    section: Section
    formulas: list[Formula]
    factors: list[Factor]
    tiers: list[Tier]
    cells: list[tuple[Lines, int]]


def read_text(text: str, about: About) -> Read:
    """Read every table of a text that can be read for sure."""
    parted = list(sections(text))
    whole = [each for each in parted if isinstance(each, Section)]
    read = Read([], [each for each in parted if isinstance(each, Unreadable)])
    drafts = list[Drafted]()
    for drafted in _drafted(whole):
        if isinstance(drafted, Unreadable):
            read.unread.append(drafted)
        else:
            drafts.append(drafted)
    seen = Counter(cell for each in drafts for cell in _texts(each))
    ours = _cells()
    codes = Counter(each.code for each in whole)
    for drafted in drafts:
        try:
            _is_one(drafted.section, codes)
            elsewhere = ours | (seen - Counter(_texts(drafted))).keys()
            read.tables.append(_table(drafted, about, elsewhere))
        except Unreadable as wrong:
            read.unread.append(wrong)
    return read


def _is_one(section: Section, codes: Counter[str]) -> None:
    if codes[section.code] > 1:
        raise Unreadable(f"第{section.at}行：§{section.code}这个编号不止一张表用。")


def _drafted(whole: list[Section]) -> Iterator[Drafted | Unreadable]:
    known = vocabulary([[line.text for line in each.body] for each in whole])
    headings = headings_in(whole, names=_columns())
    for section in whole:
        try:
            if is_weighted(section):
                formulas, factors, cells = weighted(section, known)
                yield Drafted(section, formulas, factors, [], cells)
            else:
                tiers, cells = tiered(section, known, headings)
                yield Drafted(section, [], [], tiers, cells)
        except Unreadable as wrong:
            yield wrong


def _columns() -> set[str]:
    """The columns of the tables that the house has."""
    return {column for each in tables().values() for tier in each.tiers for column in tier.when}


def _cells() -> set[str]:
    """The names of grades and the conditions of the tables that the house has."""
    factors = [factor for each in tables().values() for factor in each.factors]
    tiers = [tier for each in tables().values() for tier in each.tiers]
    return {
        *(factor.name for factor in factors),
        *(grade.name for factor in factors for grade in factor.grades),
        *(condition for tier in tiers for condition in tier.when.values()),
    }


def _table(drafted: Drafted, about: About, elsewhere: Collection[str]) -> Table:
    section = drafted.section
    for cell, at in drafted.cells:
        if why := doubt(cell, section.title, elsewhere):
            raise Unreadable(f"第{at}行：§{section.code}的{why}")
    said = {
        "name": squeezed(section.title),
        "code": section.code,
        "basis": cited_in(section),
        "level": "bronze",
        "mark": "read",
        "statutory": limits_of(section, drafted.formulas, drafted.tiers),
        "formulas": tuple(drafted.formulas),
        "factors": tuple(drafted.factors),
        "tiers": tuple(drafted.tiers),
        "of_at_least": least_quantity(section, drafted.formulas, drafted.tiers),
        "notes": tuple(_notes(section)),
        "examples": (),
        **about._asdict(),
    }
    return with_examples(Table(**said), at=section.at)


def _texts(drafted: Drafted) -> set[str]:
    return {squeezed("".join(cell)) for cell, _ in drafted.cells}


def _notes(section: Section) -> Iterator[str]:
    notes = squeezed("".join(line.text for line in section.notes))
    yield from filter(None, re.split(r"(?<=[。；：])(?=\d\.|（\d）)", notes))
