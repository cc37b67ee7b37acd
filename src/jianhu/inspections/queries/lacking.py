"""All that keeps a visit from being approved, where a move says only the first."""

from collections.abc import Iterator

from jianhu.base.models import Person
from jianhu.inspections.queries.door import visits_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.forms import Approval
from jianhu.inspections.rules.procedure import VISIT
from jianhu.kit.workflow import Missing


def lacking(person: Person, number: str, form: Approval) -> Iterator[Missing]:
    """Yield nothing for who does not see it, and of what is no longer a draft."""
    visit = visits_for(person).filter(number=number).first()
    moves = VISIT.open_moves(visit.step) if visit else []
    for move in moves:
        if visit and move.name == "approve":
            yield from move.missing(facts_of(visit, person, form))
