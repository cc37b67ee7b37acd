"""What must be let go of because its time is over, as the order would say it."""

from jianhu.cases.rules.forms_execution import Unfrozen
from jianhu.cases.rules.forms_seizure import Released
from jianhu.cases.rules.hold import held_since, is_overdue
from jianhu.cases.rules.ledger import Act, CaseFacts


def release_due(facts: CaseFacts) -> Act | None:
    """Return the act that is due; that things went back is for whoever gives them back to say."""
    begun = held_since(facts)
    if begun is None or not is_overdue(facts):
        return None
    if begun.move == "freeze":
        said = Unfrozen(on=facts.today, reason="冻结期限已经届满")
        return Act("unfreeze", facts.today, facts.by, said)
    given = Released(on=facts.today, ground="expired", returned=False)
    return Act("release", facts.today, facts.by, given)
