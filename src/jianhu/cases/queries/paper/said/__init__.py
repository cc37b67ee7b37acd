"""What the form of each act says on its document, one file a topic."""

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.crime import CRIME
from jianhu.cases.queries.paper.said.decision import DECISION
from jianhu.cases.queries.paper.said.hearing import HEARING
from jianhu.cases.queries.paper.said.investigation import INVESTIGATION
from jianhu.cases.queries.paper.said.measures import MEASURES
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.ledger import CaseFacts

__all__ = ["SAID", "Said", "Saying", "said_by"]

SAID: dict[str, Saying] = INVESTIGATION | HEARING | DECISION | CRIME


def said_by(case: Case, act: Act, facts: CaseFacts) -> Said:
    """Return what the act's form says on its document; the same move may belong to two tables."""
    saying = MEASURES.get(case.procedure, SAID).get(act.move)
    return saying(case, act, facts) if saying else {}
