"""Whether a table's own examples say what it gives."""

from collections.abc import Iterator

from jianhu.kit.errors import Refusal
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.table import Example, Table


def disproved(table: Table) -> Iterator[str]:
    """Name the examples that say otherwise."""
    yield from (each.say for each in table.examples if not _holds(table, each))


def _holds(table: Table, example: Example) -> bool:
    found = Found(example.grades, example.party, example.case, example.quantity)
    try:
        return assess(table, found).range == example.expect
    except Refusal:
        return False
