"""Until when something must be done in a case: the term that binds it as it stands."""

from datetime import date

from jianhu.cases.rules.hold import hold_until
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.decision import decide_until


def due_on(facts: CaseFacts) -> date | None:
    return decide_until(facts) or hold_until(facts)
