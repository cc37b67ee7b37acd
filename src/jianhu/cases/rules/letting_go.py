"""What must be let go of, and why, as the order would say it."""

from jianhu.cases.rules.forms_execution import Unfrozen
from jianhu.cases.rules.forms_seizure import GROUNDS, Ground, Released
from jianhu.cases.rules.hold import held_since, is_overdue
from jianhu.cases.rules.ledger import Act, CaseFacts


def release_due(facts: CaseFacts) -> Act | None:
    """Return the act that is due; that things went back is for whoever gives them back to say."""
    begun, ground = held_since(facts), why_let_go(facts)
    if begun is None or ground is None:
        return None
    if begun.move == "freeze":
        why = (
            "冻结期限已经届满"
            if ground == "expired"
            else GROUNDS[ground].replace("查封、扣押", "冻结")
        )
        return Act("unfreeze", facts.today, facts.by, Unfrozen(on=facts.today, reason=why))
    given = Released(on=facts.today, ground=ground, returned=False)
    return Act("release", facts.today, facts.by, given)


def why_let_go(facts: CaseFacts) -> Ground | None:
    """A matter that ended without penalty needs nothing held, however long it might be (28)."""
    if facts.parent and facts.parent.last("drop"):
        return "no-violation"
    if facts.parent and facts.parent.last("waive"):
        return "decided"
    return "expired" if is_overdue(facts) else None
