"""A party asks that an officer make way: the head decides, meanwhile all goes on (第四十三条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/43"


@need(ARTICLE, "B21", typed=True)
def officer_handles_it(facts: CaseFacts) -> str | None:
    return None if facts.said.officer in facts.handlers else "他不是本案办案人员，不需要回避。"


@need(ARTICLE, "B21")
def recusal_was_asked_for(facts: CaseFacts) -> str | None:
    latest = facts.last("ask-recusal", "decide-recusal")
    return None if latest and latest.move == "ask-recusal" else "没有等待决定的回避申请。"


@need(ARTICLE, "B21")
def whoever_must_go_is_gone(facts: CaseFacts) -> str | None:
    asked = None
    for act in facts.all("ask-recusal", "decide-recusal"):
        if act.move == "ask-recusal":
            asked = act.said.officer
        elif act.said.granted and asked in facts.handlers:
            name = next(each.name for each in facts.officers if each.person == asked)
            return f"已决定{name}回避，请更换办案人员。"
    return None
