"""The discretion tables as everybody may read them: the very ones a fine here is weighed by."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jianhu.base import moments
from jianhu.catalogue import queries as catalogue
from jianhu.kit.errors import NotFound
from jianhu.law.discretion.amounts import in_percent, plain, yuan
from jianhu.law.discretion.finding import named_as
from jianhu.law.discretion.standing import not_usable
from jianhu.law.discretion.table import Formula, Table, Tier, tables
from jianhu.law.discretion.versions import version_of
from jianhu.organisations import queries as organisations


class Listed(NamedTuple):
    """``why_not``: why it is not applied here today; "" where it is."""

    slug: str
    table: Table
    version: str
    item: str
    why_not: str

    @property
    def statutory(self) -> list[tuple[str, str]]:
        """What the statute itself allows, for whom."""
        return [(_whose(each), str(each.range)) for each in self.table.statutory]

    @property
    def columns(self) -> list[str]:
        return list(dict.fromkeys(name for tier in self.table.tiers for name in tier.when))

    @property
    def tiers(self) -> list[tuple[str, list[tuple[str, str]], str]]:
        """Number, each column's condition, and what it leads to."""
        return [
            (str(number), [*self._conditions(tier)], f"{'、'.join(tier.kinds)} {tier.range}")
            for number, tier in enumerate(self.table.tiers, 1)
        ]

    @property
    def factors(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [
            (factor.name, [(grade.name, in_percent(grade.weight)) for grade in factor.grades])
            for factor in self.table.factors
        ]

    @property
    def formulas(self) -> list[tuple[str, str, str]]:
        return [
            (_whose(each), in_percent(each.start), _formula(each)) for each in self.table.formulas
        ]

    def _conditions(self, tier: Tier) -> Iterator[tuple[str, str]]:
        for column in self.columns:
            yield column, tier.when.get(column, "不限")
        if whose := _whose(tier):
            yield "适用于", whose


def listed(words: str = "") -> list[Listed]:
    """Return the tables in which every word is found, those applied here first."""
    day, county = moments.local(moments.now()).date(), organisations.county().code
    every = (_row(slug, table, county, day) for slug, table in tables().items())
    found = [each for each in every if all(word in _text(each) for word in words.split())]
    return sorted(found, key=lambda each: bool(each.why_not))


def one(slug: str) -> Listed:
    found = next((each for each in listed() if each.slug == slug), None)
    if found is None:
        raise NotFound("没有这份裁量基准，可能已经换了新版本，请从目录里找。")
    return found


def _row(slug: str, table: Table, county: str, day: date) -> Listed:
    where = table.area if table.area.startswith(county) else county
    why_not = not_usable(table, where, day) or ""
    return Listed(slug, table, version_of(table), _item(table.item), why_not)


def _item(code: str) -> str:
    found = catalogue.item(code) if code else None
    return found.name if found else ""


def _text(row: Listed) -> str:
    table = row.table
    return " ".join((table.name, table.basis, table.code, table.item, row.item))


def _whose(each: object) -> str:
    named = named_as(each)  # type: ignore[arg-type]
    return "" if named == "一般" else named


def _formula(each: Formula) -> str:
    if not each.of:
        return f"裁量百分值总和×{yuan(each.top)}元"
    times = f"{plain(each.top)}倍" if each.top >= 1 else f"{plain(each.top * 100)}%"
    return f"裁量百分值总和×{each.of}×{times}"
