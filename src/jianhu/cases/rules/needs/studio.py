"""The studio: an opinion from somebody who has no part in the case (row 116)."""

from jianhu.cases.rules.consulting import waiting
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

RECUSAL = "administrative-penalty-law/43"


@need(RECUSAL, "B21", typed=True)
def somebody_may_advise(facts: CaseFacts) -> str | None:
    if facts.advisers:
        return None
    return "研讨工作室没有与本案无关、可以答复的成员，请先配备驻队律师，或者等已请的成员答复。"


@need(RECUSAL, "B21", typed=True)
def adviser_has_no_part_in_it(facts: CaseFacts) -> str | None:
    if facts.said.to in (0, *facts.advisers):
        return None
    return "答复人应当是研讨工作室中与本案无关的成员，请改由工作室指派。"


@need(RECUSAL, "B21")
def answered_by_no_handler(facts: CaseFacts) -> str | None:
    return "研讨意见不能由办案人员自己答复。" if facts.by in facts.handlers else None


@need("administrative-penalty-law/57", "B32")
def opinion_was_asked_for(facts: CaseFacts) -> str | None:
    return None if facts.by in waiting(facts) else "这件案子没有请您研讨，或者您已经答复。"
