"""A day that is typed does not lie before what had to come first, and a notice not ahead of today.

Without these a hearing, a defence or a surcharge would end on whatever day somebody typed.
"""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

HEARING = "administrative-penalty-law/64"


@need("administrative-penalty-law/44", "B22", typed=True)
def told_after_the_investigation(facts: CaseFacts) -> str | None:
    concluded = facts.last("conclude")
    if concluded is None or facts.said.on >= concluded.on:
        return None
    return f"调查于{concluded.on}终结，拟处罚的内容不能在此之前告知，请核对送达日期。"


@need("administrative-penalty-law/62", "B22", typed=True)
def waived_after_being_told(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or facts.said.on >= notice.on:
        return None
    return f"当事人{notice.on}才收到告知，不能在此之前放弃，请核对放弃日期。"


@need(HEARING, "B38", typed=True)
def notified_between_request_and_today(facts: CaseFacts) -> str | None:
    asked, said = facts.since(facts.last("notify"), "ask-hearing"), facts.said
    if said.notified_on > facts.today:
        return "听证通知的送达日期不能在今天以后，请在送达后再登记。"
    if asked and said.notified_on < asked.on:
        return f"当事人{asked.on}才提出听证，不能在此之前通知，请核对通知日期。"
    return None


@need("administrative-penalty-law/28", "B10", typed=True)
def time_to_correct_lies_ahead(facts: CaseFacts) -> str | None:
    due = facts.said.due_on
    return f"改正期限{due}已经过去，请另定期限。" if due and due < facts.today else None


@need("administrative-penalty-law/67", "B40", typed=True)
def paid_after_the_decision(facts: CaseFacts) -> str | None:
    decided = facts.last("decide")
    if decided is None or facts.said.on >= decided.on:
        return None
    return f"处罚决定于{decided.on}作出，缴款日期不能在此之前，请按票据核对。"
