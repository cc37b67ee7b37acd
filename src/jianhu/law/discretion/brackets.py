"""Where in a table the facts fall, so that what falls there alike can be compared."""

from jianhu.law.discretion.finding import Found, the_one
from jianhu.law.discretion.table import Table
from jianhu.law.discretion.tiers import tier_of
from jianhu.law.discretion.weighing import grade_of


def bracket_of(table: Table, found: Found) -> str:
    """Return the number of the tier; of a table of weights, of the formula and every grade."""
    if table.tiers:
        return str(table.tiers.index(tier_of(table, found)[0]) + 1)
    formula = table.formulas.index(the_one(table.formulas, found)) + 1
    grades = [
        factor.grades.index(grade_of(table, factor, found.grades)) + 1 for factor in table.factors
    ]
    return "-".join(str(each) for each in (formula, *grades))
