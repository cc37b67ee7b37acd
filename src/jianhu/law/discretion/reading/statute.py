"""What the statute says above a table: its articles, its ranges, and the least a multiple is of."""

import re
from collections.abc import Sequence
from decimal import Decimal

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.reading.amounts import MONEY, fines_in, money, squeezed
from jianhu.law.discretion.reading.pages import Section
from jianhu.law.discretion.table import Formula, Statutory, Tier

ARTICLE = r"第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九十])?"
PART = r"(?:、?第[一二三四五六七八九十]+[款项目])*"
CITED = re.compile(rf"《[^》]+》{ARTICLE}{PART}")


def cited_in(section: Section) -> str:
    found = CITED.findall(_text(section))
    if not found:
        raise Unreadable(f"第{section.at}行：§{section.code}的处罚依据没有写明条款。")
    return "；".join(dict.fromkeys(found))


def limits_of(
    section: Section, formulas: Sequence[Formula], tiers: Sequence[Tier]
) -> tuple[Statutory, ...]:
    """Return the ranges of the statute that the table is about."""
    allowed = fines_in(_text(section))
    if tiers:
        parties = dict.fromkeys(tier.party for tier in tiers)
        return tuple(
            Statutory(party=party, range=each)
            for party in parties
            for each in _holding([tier for tier in tiers if tier.party == party], allowed)
        )
    return tuple(_reaching(formula, allowed, section) for formula in formulas)


def fits(given: Bounds, allowed: Bounds) -> bool:
    ends = [end for end in (given.min, given.max) if end is not None]
    low, high = allowed.min or 0, allowed.max
    return given.of == allowed.of and all(low <= end and (not high or end <= high) for end in ends)


def least_quantity(
    section: Section, formulas: Sequence[Formula], tiers: Sequence[Tier]
) -> Decimal | None:
    """Find “所需处置费用不足二十万元的，按二十万元计算”."""
    names = {each.of for each in formulas} | {each.range.of for each in tiers}
    for name in sorted(names - {""}):
        said = rf"{re.escape(name)}不足({MONEY})的，按\1计算"
        if found := re.search(said, _text(section)):
            return money(found[1])
    return None


def _holding(tiers: Sequence[Tier], allowed: list[Bounds]) -> list[Bounds]:
    """The one range that holds every tier, narrowest first; else all that hold some."""
    of_all = [each for each in allowed if all(fits(tier.range, each) for tier in tiers)]
    narrow = sorted(of_all, key=lambda each: (each.max or Decimal("inf")) - (each.min or 0))
    return narrow[:1] or [each for each in allowed if any(fits(tier.range, each) for tier in tiers)]


def _reaching(formula: Formula, allowed: list[Bounds], section: Section) -> Statutory:
    fitting = [each for each in allowed if each.max == formula.top and each.of == formula.of]
    if len(fitting) != 1:
        why = "没有" if not fitting else "不止一个"
        raise Unreadable(
            f"第{section.at}行：§{section.code}的处罚依据里，上限与公式相符的幅度{why}。"
        )
    return Statutory(party=formula.party, case=formula.case, range=fitting[0])


def _text(section: Section) -> str:
    return squeezed("".join(line.text for line in section.basis))
