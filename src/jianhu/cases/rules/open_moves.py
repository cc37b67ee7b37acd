"""What may be done next, and why not the rest: one answer that every screen shows."""

from typing import Any, NamedTuple

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.moves import CaseMove, CaseProcedure
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
        if isinstance(move, CaseMove)
    ]


def permits(move: CaseMove, may: frozenset[str]) -> bool:
    return bool(may & set(move.permission.split("|")))
