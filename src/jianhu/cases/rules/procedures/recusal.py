"""回避 (行政处罚法第四十三条): asked for by the party, decided by the head, nothing stops."""

from jianhu.cases.rules.forms_recusal import RecusalAsked, RecusalDecided
from jianhu.cases.rules.moves import DECIDE, HANDLE, LAW, moves, stays
from jianhu.cases.rules.needs.officers import by_no_handler
from jianhu.cases.rules.needs.recusal import officer_handles_it, recusal_was_asked_for

OPEN = ("clue", "filed", "concluded", "noticed")
RECUSAL = (
    *moves(
        "ask-recusal",
        "登记回避申请",
        f"{LAW}/43",
        stays(*OPEN),
        officer_handles_it,
        form=RecusalAsked,
        by=f"{HANDLE}|{DECIDE}",
    ),
    *moves(
        "decide-recusal",
        "决定是否回避",
        f"{LAW}/43",
        stays(*OPEN),
        by_no_handler,
        recusal_was_asked_for,
        form=RecusalDecided,
        by=DECIDE,
    ),
)
