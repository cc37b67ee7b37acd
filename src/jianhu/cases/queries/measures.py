"""Which coercive measures may be begun in a case, and why not the rest."""

from dataclasses import replace
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.queries.door import case_for, permissions_on
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.offered import offered
from jianhu.cases.rules.editions import edition_on
from jianhu.cases.rules.moves import CaseProcedure
from jianhu.cases.rules.procedures import MEASURES
from jianhu.law.articles import cited


def measures_for(person: Person, number: str) -> list[dict[str, Any]]:
    """Return every measure with its first moves; a measure itself has none of its own."""
    case = case_for(person, number)
    if case.parent_id:
        return []
    today = moments.local(moments.now()).date()
    facts = facts_of(case, person, today)
    may = permissions_on(person, case)
    begun = replace(facts, acts=(), parent=facts)
    return [
        {
            "procedure": name,
            "procedure_name": table.name,
            "article": cited(table.basis),
            "moves": [
                each
                for each in offered(may, table, table.start, replace(begun, procedure=name))
                if each["name"] in _beginning(table)
            ],
        }
        for name, table in ((each, edition_on(each, today)) for each in MEASURES)
    ]


def _beginning(table: CaseProcedure) -> set[str]:
    """What is only recorded begins nothing."""
    return {move.name for move in table.open_moves(table.start) if move.target != table.start}
