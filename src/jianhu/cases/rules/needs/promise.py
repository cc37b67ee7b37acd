"""告知承诺: a signed promise with a day, looked into again; kept, or the case goes on."""

from jianhu.cases.rules import leniency
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

ARTICLE = "administrative-penalty-law/33"


@need(ARTICLE, "B12", absent=True)
def item_allows_a_promise(facts: CaseFacts) -> str | None:
    return leniency.not_listed(facts, "promise") or leniency.not_first(facts, "promise")


@need(ARTICLE, "B12")
def nothing_was_promised_before(facts: CaseFacts) -> str | None:
    if facts.last("promise") is None:
        return None
    return "当事人已经承诺过一次而没有履行，请继续办理案件。"


@need(ARTICLE, "B12", typed=True)
def promise_is_signed(facts: CaseFacts) -> str | None:
    return None if facts.said.signed else "承诺书须由当事人签名或者盖章。"


@need("administrative-penalty-law/28", "B10", typed=True)
def recheck_is_proved(facts: CaseFacts) -> str | None:
    if leniency.are_kept(facts, facts.said.evidence):
        return None
    return "复查改正情况须有证据，请先拍照取证再选择。"


@need(ARTICLE, "B12", typed=True)
def promised_time_is_over(facts: CaseFacts) -> str | None:
    promised = facts.last("promise")
    if promised is None or facts.said.refused or facts.today > promised.said.due_on:
        return None
    return f"改正期限至{promised.said.due_on}，还没有届满；当事人明确不履行的请注明。"
