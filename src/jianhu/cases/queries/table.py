"""A procedure as the table it is: for a lawyer to read and a page to draw."""

from typing import Any

from jianhu.cases.rules.documents import templates
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.kit.errors import NotFound
from jianhu.kit.shape import schema_of
from jianhu.law.articles import cited


def table(name: str) -> dict[str, Any]:
    procedure = PROCEDURES.get(name)
    if procedure is None:
        raise NotFound(f"没有这个程序；可选：{'、'.join(PROCEDURES)}。")
    return {
        "name": name,
        "label": procedure.name,
        "start": procedure.start,
        "steps": {step: procedure.labels[step] for step in sorted(procedure.steps())},
        "moves": [_row(move) for move in procedure.moves if isinstance(move, CaseMove)],
    }


def _row(move: CaseMove) -> dict[str, Any]:
    return {
        "name": move.name,
        "label": move.label,
        "source": move.source,
        "target": move.target,
        "article": cited(move.basis),
        "permission": move.permission,
        "needs": [_need(each) for each in move.needs if isinstance(each, Need)],
        "form": schema_of(move.form),
        "papers": [templates()[slug].title for slug in (move.document, *move.also) if slug],
    }


def _need(each: Need) -> dict[str, str]:
    return {"says": each.name, "basis": each.basis, "article": cited(each.basis)}
