"""What the form of each act says on its document, one file a topic."""

from jianhu.cases.queries.paper.said.decision import DECISION
from jianhu.cases.queries.paper.said.hearing import HEARING
from jianhu.cases.queries.paper.said.investigation import INVESTIGATION
from jianhu.cases.queries.paper.said.online import ONLINE
from jianhu.cases.queries.paper.said.saying import Said, Saying

__all__ = ["SAID", "Said", "Saying"]

SAID: dict[str, Saying] = INVESTIGATION | HEARING | DECISION | ONLINE
