"""Moves as a screen offers them: the article, the form, and what is missing for each."""

from typing import Any

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.moves import CaseProcedure
from jianhu.cases.rules.open_moves import open_moves
from jianhu.law.articles import cited


def offered(
    may: frozenset[str], procedure: CaseProcedure, step: str, facts: CaseFacts
) -> list[dict[str, Any]]:
    return [
        move._asdict()
        | {
            "article": cited(move.basis),
            "missing": [
                {"says": each.says, "basis": each.basis, "article": cited(each.basis)}
                for each in move.missing
            ],
        }
        for move in open_moves(procedure, step, facts, may)
    ]
