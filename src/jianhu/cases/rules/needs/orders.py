"""An order of execution is served after it was made, and carried out once the party has it."""

from datetime import date

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.kit.arriving import CHINA

ORDERS = ("order-execution", "decide-substitute", "decide-demolition")
SERVICE = "administrative-coercion-law/38"


@need(SERVICE, "C14", typed=True)
def served_after_the_order(facts: CaseFacts) -> str | None:
    ordered = facts.last(*ORDERS)
    if ordered is None or facts.said.on >= ordered.on:
        return None
    return f"决定于{ordered.on}作出，不能在此之前送达，请核对送达日期。"


@need(SERVICE, "C14", typed=True)
def party_has_the_order(facts: CaseFacts) -> str | None:
    served = facts.last("serve-order")
    if served is None or _began(facts) >= arrived_on(served):
        return None
    return f"决定书{arrived_on(served)}才送达当事人，送达以前不能实施。"


def _began(facts: CaseFacts) -> date:
    day: date = facts.said.began_at.astimezone(CHINA).date()
    return day
