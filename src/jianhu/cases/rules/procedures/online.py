"""What came from the party too late: refused, and kept beside the case."""

from jianhu.cases.rules.forms_online import LateStatement
from jianhu.cases.rules.moves import LAW, moves, stays

ONLINE = moves(
    "late-statement",
    "收存逾期意见",
    f"{LAW}/45",
    stays("noticed", "decided", "waived", "served", "waiver-served"),
    form=LateStatement,
)
