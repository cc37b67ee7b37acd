"""A published text, read into tables: good ones are kept, bad ones are named by their line."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.reading.about import About, Read
from jianhu.law.discretion.reading.amounts import fines_in, money, squeezed
from jianhu.law.discretion.reading.cells import Lines, vocabulary
from jianhu.law.discretion.reading.doubts import doubt
from jianhu.law.discretion.reading.examples import with_examples
from jianhu.law.discretion.reading.formulas import least_of
from jianhu.law.discretion.reading.headings import headings_in
from jianhu.law.discretion.reading.pages import Section, sections
from jianhu.law.discretion.reading.tiered import fits, tiered
from jianhu.law.discretion.reading.weighted import is_weighted, weighted
from jianhu.law.discretion.table import Factor, Formula, Statutory, Table, Tier, tables

ARTICLE = r"第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?"
PART = r"(?:、?第[一二三四五六七八九十]+[款项目])*"
CITED = re.compile(rf"《[^》]+》{ARTICLE}{PART}")


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
        "basis": _basis(section),
        "level": "bronze",
        "mark": "read",
        "statutory": _statutory(drafted),
        "formulas": tuple(drafted.formulas),
        "factors": tuple(drafted.factors),
        "tiers": tuple(drafted.tiers),
        "of_at_least": _least(drafted),
        "notes": tuple(_notes(section)),
        "examples": (),
        **about._asdict(),
    }
    return with_examples(Table(**said), at=section.at)


def _texts(drafted: Drafted) -> set[str]:
    return {squeezed("".join(cell)) for cell, _ in drafted.cells}


def _basis(section: Section) -> str:
    found = CITED.findall(squeezed("".join(line.text for line in section.basis)))
    if not found:
        raise Unreadable(f"第{section.at}行：§{section.code}的处罚依据没有写明条款。")
    return "；".join(dict.fromkeys(found))


def _statutory(drafted: Drafted) -> tuple[Statutory, ...]:
    """The ranges of the statute's text that the table is about."""
    section = drafted.section
    allowed = fines_in("".join(line.text for line in section.basis))
    if drafted.tiers:
        return tuple(Statutory(range=each) for each in limits(drafted.tiers, allowed))
    return tuple(_limit(formula, allowed, section) for formula in drafted.formulas)


def limits(tiers: Sequence[Tier], allowed: list[Bounds]) -> list[Bounds]:
    """The one range that holds every tier, narrowest first; else all that hold some."""
    of_all = [each for each in allowed if all(fits(tier.range, each) for tier in tiers)]
    narrow = sorted(of_all, key=lambda each: (each.max or Decimal("inf")) - (each.min or 0))
    return narrow[:1] or [each for each in allowed if any(fits(tier.range, each) for tier in tiers)]


def _limit(formula: Formula, allowed: list[Bounds], section: Section) -> Statutory:
    fitting = [each for each in allowed if each.max == formula.top and each.of == formula.of]
    if len(fitting) != 1:
        why = "没有" if not fitting else "不止一个"
        raise Unreadable(
            f"第{section.at}行：§{section.code}的处罚依据里，上限与公式相符的幅度{why}。"
        )
    return Statutory(party=formula.party, case=formula.case, range=fitting[0])


def _least(drafted: Drafted) -> Any:
    of = {each.of for each in drafted.formulas} | {each.range.of for each in drafted.tiers}
    found = next((hit for name in of - {""} if (hit := least_of(drafted.section, name))), None)
    return money(found[1]) if found else None


def _notes(section: Section) -> Iterator[str]:
    notes = squeezed("".join(line.text for line in section.notes))
    yield from filter(None, re.split(r"(?<=[。；：])(?=\d\.|（\d）)", notes))
