"""The formulas that a table's notes publish, and what they say of a sum too small or too large."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import share
from jianhu.law.discretion.reading.amounts import money, multiple, squeezed
from jianhu.law.discretion.reading.pages import Section
from jianhu.law.discretion.table import Formula, Party

WHO = r"[^：；。=＝×]*?"
FORMULA = re.compile(
    rf"(?:^|[：；。]|（\d+）)(?P<who>{WHO})罚款金额[=＝](?P<again>{WHO})裁量百分值总和"
    r"×(?P<product>[^；。]+)"
)
BOUND = re.compile(
    rf"(?:^|[。；])(?P<who>{WHO})裁量百分值总和(?P<way>超过|不足)\d+%的，按(?P<counted>\d+%)计算"
)


class Published(NamedTuple):
    """``capped``: the notes foresee that the weights exceed the whole."""

    formula: Formula
    capped: bool


def formulas(section: Section) -> list[Published]:
    notes = squeezed("".join(line.text for line in section.notes))
    found = list(FORMULA.finditer(notes))
    if not found:
        at = section.notes[0].number if section.notes else section.at
        raise Unreadable(
            f"第{at}行：§{section.code}的备注里没有读到“罚款金额＝裁量百分值总和×……”。"
        )
    parties = [_party(each) for each in found]
    others: Party = "organisation" if "citizen" in parties else "anyone"
    return [
        _published(each, others if party == "anyone" else party, notes, section)
        for each, party in zip(found, parties, strict=True)
    ]


def _published(found: re.Match[str], party: Party, notes: str, section: Section) -> Published:
    of, _, size = found["product"].rpartition("×")
    try:
        top = multiple(size) if of else money(size)
    except (KeyError, ArithmeticError, IndexError) as error:
        at = section.notes[0].number
        raise Unreadable(f"第{at}行：公式里的“{found['product']}”不是数额。") from error
    case = "" if _party(found) != "anyone" else bare(found["who"])
    bounds = dict(_bounds(found, notes))
    said: dict[str, Any] = {"party": party, "case": case, "top": top, "of": of}
    return Published(Formula(**said, start=Fraction(0), **bounds), "at_most" in bounds)


def _party(found: re.Match[str]) -> Party:
    who = bare(found["who"])
    if "个人" in who or "人员" in who:
        return "citizen"
    return "organisation" if who == "单位" else "anyone"


def _bounds(found: re.Match[str], notes: str) -> Iterator[tuple[str, Any]]:
    names = {"", bare(found["who"]), bare(found["again"])}
    for each in BOUND.finditer(notes):
        if bare(each["who"]) in names:
            yield "at_least" if each["way"] == "不足" else "at_most", share(each["counted"])


def bare(who: str) -> str:
    """Return whom or which case it names: ``2.对单位的`` is 单位, ``本表`` is nobody."""
    name = re.sub(r"^(?:\d+\.|（\d+）)?(?:本表)?对?", "", who)
    return name.rstrip("的")
