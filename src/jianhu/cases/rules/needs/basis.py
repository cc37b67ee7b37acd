"""On what and how much: threatened to such a party, proposed by the report, no more than gained."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import GAINS, money


@need("administrative-penalty-law/38", "B16", typed=True)
def such_a_party_is_threatened(facts: CaseFacts) -> str | None:
    law = facts.background.law
    if not facts.said.kinds or law is None or law.text is None or not law.text.for_others:
        return None
    whom = "公民" if facts.party.kind == "citizen" else "法人或者其他组织"
    return f"这一事项的依据没有规定对{whom}的处罚，请核对当事人类别和事项。"


@need("administrative-penalty-law/57", "B32")
def a_penalty_was_proposed(facts: CaseFacts) -> str | None:
    """Suspected crime has its own way, and a need of its own at the decision."""
    concluded = facts.last("conclude")
    if concluded is None or concluded.said.outcome in ("penalty", "crime"):
        return None
    return "调查终结报告建议不予处罚，不能告知处罚；认为应当处罚的，请退回补充调查。"


@need("administrative-penalty-law/28", "B10", typed=True)
def no_more_than_the_gains(facts: CaseFacts) -> str | None:
    concluded, said = facts.last("conclude"), facts.said
    if concluded is None or GAINS not in said.kinds or "没收非法财物" in said.kinds:
        return None
    due = concluded.said.gains - concluded.said.refunded
    if said.confiscated <= due:
        return None
    return f"认定的违法所得是{money(due)}元（已扣除依法退赔的），不能没收更多。"
