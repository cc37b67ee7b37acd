"""What each coercive measure says on its documents, by its procedure."""

from jianhu.cases.queries.paper.said.execution import EXECUTION
from jianhu.cases.queries.paper.said.freezing import FREEZING
from jianhu.cases.queries.paper.said.holding import HOLDING
from jianhu.cases.queries.paper.said.measure import CLOSING
from jianhu.cases.queries.paper.said.objection import OBJECTION
from jianhu.cases.queries.paper.said.otherwise import OTHERWISE
from jianhu.cases.queries.paper.said.saying import Saying
from jianhu.cases.queries.paper.said.seizing import SEIZING
from jianhu.cases.queries.paper.said.substitute import SUBSTITUTE
from jianhu.cases.queries.paper.said.urging import URGING

MEASURES: dict[str, dict[str, Saying]] = {
    "seizure": SEIZING | HOLDING | CLOSING,
    "freezing": FREEZING | CLOSING,
    "execution": URGING | EXECUTION | OTHERWISE | CLOSING,
    "substitute-performance": URGING | SUBSTITUTE | CLOSING,
    "demolition": URGING | EXECUTION | CLOSING,
    "court-application": URGING | EXECUTION | OBJECTION | CLOSING,
}
