"""权重累加: a start and the grades found are shares that add up, taken of a highest amount."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from jianhu.law.discretion.amounts import in_percent, plain, to_cent, yuan
from jianhu.law.discretion.finding import Found, Unsaid, quantity_of
from jianhu.law.discretion.measured import fitting
from jianhu.law.discretion.table import Factor, Formula, Grade, Table

UNCLEAR = "无法查明"


def weighed(table: Table, formula: Formula, found: Found) -> tuple[Decimal, list[str]]:
    """Return the yuan that the formula gives, and how they came about."""
    known(found.grades, [factor.name for factor in table.factors])
    grades = [(factor, grade_of(table, factor, found.grades)) for factor in table.factors]
    total = sum((grade.weight for _, grade in grades), formula.start)
    counted = min(max(total, formula.at_least), formula.at_most)
    of = quantity_of(formula.of, found)
    amount = to_cent(counted * Fraction(formula.top) * Fraction(of))
    return amount, [
        f"裁量起点：{in_percent(formula.start)}",
        *(_said(factor, grade, found.grades[factor.name]) for factor, grade in grades),
        _sum(total, counted),
        _product(formula, counted, of, amount),
    ]


def known(said: Mapping[str, str], names: list[str]) -> None:
    """Refuse what the table does not ask for, and what it asks for and nobody said."""
    if unknown := [name for name in said if name not in names]:
        raise Unsaid(f"裁量表没有“{unknown[0]}”；要素有：{'、'.join(names)}。")
    if missing := [name for name in names if name not in said]:
        raise Unsaid(f"还没有说明：{'、'.join(missing)}。")


def grade_of(table: Table, factor: Factor, said: Mapping[str, str]) -> Grade:
    """Return the grade by its name or by a value measured, or refuse with those there are."""
    wanted = said[factor.name]
    by_name = {grade.name: grade for grade in factor.grades}
    if wanted == UNCLEAR and table.unclear == "lowest":
        return factor.lowest
    names = [wanted] if wanted in by_name else _measured(table, by_name, wanted)
    if len(names) > 1:
        raise Unsaid(f"“{wanted}”在“{factor.name}”的两档之间，请写明：{'、'.join(names)}。")
    if not names:
        raise Unsaid(f"“{factor.name}”没有“{wanted}”这一档；可选：{'、'.join(by_name)}。")
    return by_name[names[0]]


def _measured(table: Table, by_name: Mapping[str, Grade], wanted: str) -> list[str]:
    return fitting(by_name, wanted, ends_inside=table.ends_inside)


def _said(factor: Factor, grade: Grade, said: str) -> str:
    found = "" if said == grade.name else f"（{said}）"
    return f"{factor.name}：{grade.name}{found}，{in_percent(grade.weight)}"


def _sum(total: Fraction, counted: Fraction) -> str:
    kept = "" if total == counted else f"，按{in_percent(counted)}计算"
    return f"裁量百分值总和：{in_percent(total)}{kept}"


def _product(formula: Formula, counted: Fraction, of: Decimal, amount: Decimal) -> str:
    if not formula.of:
        return f"罚款金额＝{in_percent(counted)}×{yuan(formula.top)}元＝{yuan(amount)}元"
    top = f"{plain(formula.top)}倍" if formula.top >= 1 else in_percent(Fraction(formula.top))
    return f"罚款金额＝{in_percent(counted)}×{formula.of}{yuan(of)}元×{top}＝{yuan(amount)}元"
