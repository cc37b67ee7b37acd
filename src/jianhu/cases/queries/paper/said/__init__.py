"""What the form of each act says on its document, one file a topic.

By the name of the move, for all its documents; by the name of a template, for that one alone.
"""

from collections.abc import Iterator

from jianhu.cases.queries.paper.said.crime import CRIME
from jianhu.cases.queries.paper.said.decision import DECISION
from jianhu.cases.queries.paper.said.hearing import HEARING
from jianhu.cases.queries.paper.said.investigation import INVESTIGATION
from jianhu.cases.queries.paper.said.leniency import LENIENCY
from jianhu.cases.queries.paper.said.measures import MEASURES
from jianhu.cases.queries.paper.said.payment import PAYMENT
from jianhu.cases.queries.paper.said.publication import PUBLICATION
from jianhu.cases.queries.paper.said.records import RECORDS
from jianhu.cases.queries.paper.said.registration import REGISTRATION
from jianhu.cases.queries.paper.said.saying import Said, Saying

__all__ = ["SAID", "Said", "Saying", "sayings"]

SAID: dict[str, Saying] = {
    **INVESTIGATION,
    **RECORDS,
    **REGISTRATION,
    **HEARING,
    **LENIENCY,
    **DECISION,
    **CRIME,
    **PAYMENT,
    **PUBLICATION,
}


def sayings(procedure: str, *names: str) -> Iterator[Saying]:
    """Return what says more under these names; a measure's moves are its own, whatever the name."""
    known = MEASURES.get(procedure, SAID)
    return (known[name] for name in names if name in known)
