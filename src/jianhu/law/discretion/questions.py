"""What a table asks whoever weighs by it: each factor or column with the answers there are."""

from collections.abc import Iterator
from typing import NamedTuple

from jianhu.law.discretion.amounts import in_percent
from jianhu.law.discretion.finding import Found, Particular, applying
from jianhu.law.discretion.table import Party, Table
from jianhu.law.discretion.weighing import UNCLEAR


class Answer(NamedTuple):
    """``weight``: its share, as the table prints it; a column of tiers has none."""

    name: str
    weight: str = ""


class Question(NamedTuple):
    name: str
    answers: tuple[Answer, ...]


def questions_of(table: Table, party: Party) -> list[Question]:
    """Return the factors, or the columns of those tiers that such a party may fall into."""
    if table.factors:
        unclear = (Answer(UNCLEAR, "按最低一档"),) if table.unclear == "lowest" else ()
        return [
            Question(
                each.name,
                (
                    *(Answer(grade.name, in_percent(grade.weight)) for grade in each.grades),
                    *unclear,
                ),
            )
            for each in table.factors
        ]
    tiers = applying(table.tiers, Found({}, party))
    columns = dict.fromkeys(column for tier in tiers for column in tier.when)
    return [
        Question(column, tuple(map(Answer, dict.fromkeys(_conditions(table, party, column)))))
        for column in columns
    ]


def situations_of(table: Table, party: Party) -> list[str]:
    """Return the cases that the table tells apart (限期内改正, 逾期未改正)."""
    return list(dict.fromkeys(each.case for each in _particulars(table, party) if each.case))


def quantities_of(table: Table, party: Party) -> list[str]:
    """Return what multiples are taken of (违法所得, 所收费用), where the fine is one."""
    found = Found({}, party)
    of = [each.of for each in applying(table.formulas, found)]
    of += [each.range.of for each in applying(table.tiers, found)]
    return list(dict.fromkeys(each for each in of if each))


def _conditions(table: Table, party: Party, column: str) -> Iterator[str]:
    for tier in applying(table.tiers, Found({}, party)):
        if column in tier.when:
            yield tier.when[column]


def _particulars(table: Table, party: Party) -> Iterator[Particular]:
    found = Found({}, party)
    yield from applying(table.formulas, found)
    yield from applying(table.tiers, found)
    yield from applying(table.statutory, found)
