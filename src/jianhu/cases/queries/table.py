"""A procedure as the table it is: for a lawyer to read and a page to draw."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.cases.rules.documents import templates
from jianhu.cases.rules.editions import edition_on, find_edition
from jianhu.cases.rules.moves import CaseMove, CaseProcedure
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.procedures import EDITIONS
from jianhu.kit.errors import NotFound
from jianhu.kit.shape import schema_of
from jianhu.law.articles import cited


def table(name: str, since: date | None = None) -> dict[str, Any]:
    """Return the edition of that day, or else the one in force today."""
    procedure = _edition(name, since)
    return {
        "name": name,
        "label": procedure.name,
        "edition": procedure.since,
        "editions": [{"since": each.since, "source": each.source} for each in EDITIONS[name]],
        "start": procedure.start,
        "steps": {step: procedure.labels[step] for step in sorted(procedure.steps())},
        "moves": [_row(move) for move in procedure.moves if isinstance(move, CaseMove)],
    }


def _edition(name: str, since: date | None) -> CaseProcedure:
    if name not in EDITIONS:
        raise NotFound(f"没有这个程序；可选：{'、'.join(EDITIONS)}。")
    if since is None:
        return edition_on(name, moments.local(moments.now()).date())
    found = find_edition(name, since)
    if found is None:
        days = "、".join(f"{each.since}" for each in EDITIONS[name])
        raise NotFound(f"这个程序没有{since}起施行的版本；有：{days}。")
    return found


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
