"""What came from the party too late: refused, and kept beside the case."""

from jianhu.cases.rules.forms_online import LateStatement
from jianhu.cases.rules.moves import LAW, moves, stays

HEARD_ALREADY = (
    *("noticed", "decided", "waived", "dropped"),
    *("served", "waiver-served", "drop-served"),
)
ONLINE = moves(
    "late-statement",
    "收存逾期意见",
    f"{LAW}/45",
    stays(*HEARD_ALREADY),
    form=LateStatement,
)
