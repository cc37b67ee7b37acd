"""Who was asked for an opinion and has not answered yet: by the ledger alone."""

from typing import Any

from jianhu.cases.rules.ledger import Act, CaseFacts

MAY_BE_ASKED = ("filed", "concluded", "noticed")  # while nothing is decided


def waiting(facts: CaseFacts) -> dict[int, Act]:
    """Return each member who was asked, with the asking he has not answered."""
    found: dict[int, Act] = {}
    for act in facts.acts:
        if act.move == "ask-studio":
            found[act.said.to] = act
        elif act.move == "answer-studio":
            found.pop(act.by, None)
    return found


def asked_of(facts: CaseFacts, member: int) -> Any:
    """Return what a member was asked last, answered or not."""
    asked = (act for act in reversed(facts.acts) if act.move == "ask-studio")
    return next((act for act in asked if act.said.to == member), None)
