"""Examples for a table that was read: its ends, so that a file proves itself ever after."""

from collections.abc import Iterator
from decimal import Decimal

from jianhu.kit.errors import Refusal, Unreadable
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.table import Example, Formula, Table, Tier
from jianhu.law.discretion.tiers import NUMBER

A_QUANTITY = Decimal(1_000_000)  # yuan; of what a multiple is taken in an example


def with_examples(table: Table, at: int) -> Table:
    """Return the table with examples that its own numbers give; refused if it gives none."""
    try:
        made = tuple(_by_tiers(table) if table.tiers else _by_weights(table))
    except Refusal as refusal:
        raise Unreadable(f"第{at}行：§{table.code}算不出：{refusal.message}") from refusal
    return table.model_copy(update={"examples": made})


def _by_tiers(table: Table) -> Iterator[Example]:
    for tier in (table.tiers[0], table.tiers[-1]):
        number = table.tiers.index(tier) + 1
        yield _example(table, f"第{number}阶次", _said(table, tier, number), tier)


def _said(table: Table, tier: Tier, number: int) -> dict[str, str]:
    same = [each for each in table.tiers if each.when.items() >= tier.when.items()]
    return dict(tier.when) if len(same) == 1 and tier.when else {NUMBER: str(number)}


def _by_weights(table: Table) -> Iterator[Example]:
    lowest = {each.name: each.lowest.name for each in table.factors}
    highest = {
        each.name: max(each.grades, key=lambda grade: grade.weight).name for each in table.factors
    }
    for formula in table.formulas:
        yield _example(table, "各项都取最低", lowest, formula)
        yield _example(table, "各项都取最高", highest, formula)


def _example(table: Table, say: str, grades: dict[str, str], of: Tier | Formula) -> Example:
    multiple = of.of if isinstance(of, Formula) else of.range.of
    quantity = A_QUANTITY if multiple else None
    found = Found(grades, of.party, of.case, quantity)
    given = assess(table, found).range
    return Example(say=say, expect=given, **found._asdict())
