"""Until when something must be done in a case: the term that binds it as it stands."""

from datetime import date

from jianhu.cases.rules.hold import hold_until
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.decision import decide_until
from jianhu.law.calendar import CalendarMissing
from jianhu.law.deadlines import last_day, terms

COURT = {"apply-court": "court-acceptance", "court-accepts": "court-ruling"}


def due_on(facts: CaseFacts) -> date | None:
    return decide_until(facts) or hold_until(facts) or _court_answers_by(facts)


def _court_answers_by(facts: CaseFacts) -> date | None:
    asked = facts.acts[-1] if facts.acts else None
    if asked is None or asked.move not in COURT:
        return None
    try:
        return last_day(terms()[COURT[asked.move]], asked.said.on)
    except CalendarMissing:
        return None
