"""Before a decision the party is told, may speak, and is not punished harder for it."""

from datetime import date

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.hearing_due import hearing_is_due
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.penalties import heavier
from jianhu.law.deadlines import last_day, terms

TELL = "administrative-penalty-law/44"


def statement_until(notice: Act) -> date:
    return last_day(terms()["statement"], arrived_on(notice))


@need("administrative-penalty-law/62", "B22", "B16")
def party_was_told(facts: CaseFacts) -> str | None:
    if facts.last("notify"):
        return None
    return "作出决定前，应当告知当事人拟处罚的内容、事实、理由、依据和依法享有的权利。"


@need("administrative-penalty-law/62", "B22")
def time_to_speak_is_over(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or facts.since(notice, "waive-defence"):
        return None
    until = statement_until(notice)
    if facts.today > until:
        return None
    return f"当事人可以陈述、申辩至{until}；期限届满或者当事人明确放弃后才能作出决定。"


@need("administrative-penalty-law/45", "B23")
def defence_was_weighed(facts: CaseFacts) -> str | None:
    spoken = facts.since(facts.last("notify"), "defend", "hold-hearing")
    if spoken is None or facts.since(spoken, "recheck"):
        return None
    return "当事人提出的事实、理由和证据应当复核，请先填写复核意见。"


@need("administrative-penalty-law/45", "B23", typed=True)
def not_heavier_than_told(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    more = heavier(facts.said, notice.said) if notice else None
    if more is None:
        return None
    return f"决定比告知的重（{more}）：不得因陈述、申辩加重处罚；有新的违法事实的，请重新告知。"


@need(TELL, "B23", typed=True)
def new_facts_for_more(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    more = heavier(facts.said, notice.said) if notice else None
    if more is None or facts.said.new_facts.strip():
        return None
    return f"再次告知的处罚更重（{more}），请写明新的违法事实。"


@need("administrative-penalty-law/63", "B37", typed=True)
def right_to_a_hearing_is_told(facts: CaseFacts) -> str | None:
    because = hearing_is_due(facts.said, facts.party.kind, facts.today)
    if because is None or facts.said.hearing:
        return None
    return f"{because}，应当告知当事人有要求听证的权利。"


@need("administrative-penalty-law/62", "B22", typed=True)
def waiver_is_signed(facts: CaseFacts) -> str | None:
    return None if facts.said.signed else "当事人明确放弃的才算放弃，请取得签字的放弃声明。"
