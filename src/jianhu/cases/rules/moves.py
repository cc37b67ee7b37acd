"""A move of a case: a row of the procedure's table, with what a screen needs to offer it."""

from dataclasses import dataclass, field

from jianhu.cases.rules import forms
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import Need
from jianhu.kit.shape import Shape
from jianhu.kit.workflow import Move, Procedure

LAW = "administrative-penalty-law"
DESIGNATE = "cases.designate"
ADVISE = "cases.advise"
HANDLE, REVIEW, DECIDE, CHAIR, COLLECT = (
    "cases.handle",
    "cases.review",
    "cases.decide",
    "cases.chair",
    "cases.collect",
)


@dataclass(frozen=True)
class CaseMove(Move[CaseFacts]):
    """``document``: the template that the move fills, by the name of its file; ``also``: more.

    See ``papers`` for when those are made.
    """

    label: str = ""
    permission: str = HANDLE
    form: type[Shape] = field(default=forms.Nothing)
    document: str = ""
    also: tuple[str, ...] = ()


CaseProcedure = Procedure[CaseFacts]


def moves(
    name: str,
    label: str,
    basis: str,
    ways: dict[str, str],
    *needs: Need,
    form: type[Shape] = forms.Nothing,
    by: str = HANDLE,
    document: str = "",
    also: tuple[str, ...] = (),
) -> tuple[CaseMove, ...]:
    """Return one move from several steps; ``ways`` says from where it leads to where."""
    return tuple(
        CaseMove(name, source, target, basis, needs, label, by, form, document, also)
        for source, target in ways.items()
    )


def stays(*steps: str) -> dict[str, str]:
    """Ways of a move that is recorded and leads nowhere else."""
    return {step: step for step in steps}
