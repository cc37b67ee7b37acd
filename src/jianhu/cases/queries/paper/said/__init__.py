"""What the form of each act says on its document, one file a topic.

By the name of the move, for all its documents; by the name of a template, for that one alone.
"""

from collections.abc import Iterator

from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.said.crime import CRIME
from jianhu.cases.queries.paper.said.decision import DECISION
from jianhu.cases.queries.paper.said.ending import ENDING
from jianhu.cases.queries.paper.said.hearing import HEARING
from jianhu.cases.queries.paper.said.investigation import INVESTIGATION
from jianhu.cases.queries.paper.said.joint import JOINT
from jianhu.cases.queries.paper.said.leniency import LENIENCY
from jianhu.cases.queries.paper.said.measures import MEASURES
from jianhu.cases.queries.paper.said.payment import PAYMENT
from jianhu.cases.queries.paper.said.publication import PUBLICATION
from jianhu.cases.queries.paper.said.records import RECORDS
from jianhu.cases.queries.paper.said.registration import REGISTRATION
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.queries.paper.said.service import SERVICE
from jianhu.cases.queries.paper.said.studio import STUDIO
from jianhu.cases.rules.ledger import CaseFacts

__all__ = ["SAID", "Said", "Saying", "said_by"]

SAID: dict[str, Saying] = {
    **INVESTIGATION,
    **RECORDS,
    **REGISTRATION,
    **HEARING,
    **LENIENCY,
    **DECISION,
    **SERVICE,
    **ENDING,
    **CRIME,
    **PAYMENT,
    **PUBLICATION,
    **STUDIO,
    **JOINT,
}


def said_by(case: Case, act: Act, facts: CaseFacts, slug: str) -> Iterator[Said]:
    """What the act's form says on its documents, then on this one; each measure has its table."""
    table = MEASURES.get(case.procedure, SAID)
    for name in (act.move, slug):
        if name in table:
            yield table[name](case, act, facts)
