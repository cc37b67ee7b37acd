"""What the form of each act says on its document, one file a topic.

By the name of the move, for all its documents; by the name of a template, for that one alone.
"""

from jianhu.cases.queries.paper.said.decision import DECISION
from jianhu.cases.queries.paper.said.hearing import HEARING
from jianhu.cases.queries.paper.said.investigation import INVESTIGATION
from jianhu.cases.queries.paper.said.leniency import LENIENCY
from jianhu.cases.queries.paper.said.payment import PAYMENT
from jianhu.cases.queries.paper.said.publication import PUBLICATION
from jianhu.cases.queries.paper.said.records import RECORDS
from jianhu.cases.queries.paper.said.registration import REGISTRATION
from jianhu.cases.queries.paper.said.saying import Said, Saying

__all__ = ["SAID", "Said", "Saying"]

SAID: dict[str, Saying] = {
    **INVESTIGATION,
    **RECORDS,
    **REGISTRATION,
    **HEARING,
    **LENIENCY,
    **DECISION,
    **PAYMENT,
    **PUBLICATION,
}
