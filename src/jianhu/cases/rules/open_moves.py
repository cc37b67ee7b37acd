"""What may be done next, and why not the rest: one answer that every screen shows.

A move that there is nothing to do to is not offered at all.
"""

from typing import Any, NamedTuple

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.moves import CaseMove, CaseProcedure
from jianhu.cases.rules.need import Need
from jianhu.kit.shape import schema_of
from jianhu.kit.workflow import Missing


class OpenMove(NamedTuple):
    """``missing`` is empty where it may be made; ``form`` is the JSON schema of what it asks."""

    name: str
    label: str
    basis: str
    mine: bool
    missing: list[Missing]
    form: dict[str, Any]


def open_moves(
    procedure: CaseProcedure, step: str, facts: CaseFacts, may: frozenset[str]
) -> list[OpenMove]:
    return [
        OpenMove(
            move.name,
            move.label,
            move.basis,
            permits(move, may),
            list(move.missing(facts)),
            schema_of(move.form),
        )
        for move in procedure.open_moves(step)
        if isinstance(move, CaseMove) and _has_a_subject(move, facts)
    ]


def _has_a_subject(move: CaseMove, facts: CaseFacts) -> bool:
    asked = (each for each in move.needs if isinstance(each, Need) and each.absent)
    return not any(each(facts) for each in asked)


def permits(move: CaseMove, may: frozenset[str]) -> bool:
    return bool(may & set(move.permission.split("|")))
