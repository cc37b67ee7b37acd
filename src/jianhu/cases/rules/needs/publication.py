"""Showing a decision to everybody, taking it back, and the way back to a good name."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.owed import annulled, still_owed
from jianhu.cases.rules.penalties import money
from jianhu.cases.rules.publication import policy_of, shown

ARTICLE = "administrative-penalty-law/48"
REPAIR = "信用修复管理办法"
TOGETHER = "国办发〔2025〕22号"


@need(ARTICLE, "B26", absent=True)
def decision_is_to_be_shown(facts: CaseFacts) -> str | None:
    policy = policy_of(facts)
    if policy and policy.shown:
        return None
    return f"“{policy.name if policy else '不予处罚'}”不公示（{policy.source if policy else ''}）。"


@need(ARTICLE, "B26")
def decision_stands(facts: CaseFacts) -> str | None:
    fell = annulled(facts)
    if fell is None or fell.said.outcome == "changed":
        return None
    return "处罚决定已被撤销、确认违法或者无效，不得公开。"


@need(ARTICLE, "B26", absent=True)
def not_shown_yet(facts: CaseFacts) -> str | None:
    return "处罚决定已经公示。" if shown(facts) else None


@need(ARTICLE, "B26", absent=True)
def is_shown(facts: CaseFacts) -> str | None:
    return None if shown(facts) else "处罚决定没有在公示。"


@need(ARTICLE, "B26", absent=True)
def decision_fell(facts: CaseFacts) -> str | None:
    if annulled(facts):
        return None
    return "处罚决定没有被变更、撤销、确认违法或者无效，不能撤回；当事人可以申请信用修复。"


@need(TOGETHER, "B26", typed=True)
def credit_notice_goes_along(facts: CaseFacts) -> str | None:
    policy = policy_of(facts)
    if facts.party.kind != "organisation" or policy is None or not policy.shown:
        return None
    if facts.said.credit_notice:
        return None
    return "这一决定将要公示，信用修复告知书应当与决定书同时送达（两书同达）。"


@need(REPAIR, "B26")
def shortest_time_is_over(facts: CaseFacts) -> str | None:
    policy, decided = policy_of(facts), facts.last("decide")
    if policy is None or decided is None:
        return None
    since = policy.repairable_from(decided.on)
    return None if facts.today >= since else f"最短公示期到{since}届满，届满后才能修复。"


@need(REPAIR, "B26")
def everything_was_performed(facts: CaseFacts) -> str | None:
    left = still_owed(facts)
    return f"还有{money(left)}元没有缴纳，履行完毕后才能修复。" if left > 0 else None


@need(REPAIR, "B26", typed=True)
def credit_was_promised(facts: CaseFacts) -> str | None:
    return None if facts.said.promised else "信用修复须公开作出信用承诺，请先取得承诺书。"
