"""回避: rows of the ordinary procedure before the decision; the investigation goes on meanwhile."""

from jianhu.cases.rules import forms_recusal as said
from jianhu.cases.rules.moves import DECIDE, LAW, moves, stays
from jianhu.cases.rules.needs.officers import by_no_handler
from jianhu.cases.rules.needs.recusal import (
    no_recusal_waits,
    recusal_was_asked_for,
    who_is_challenged_handles_the_case,
)

BEFORE = stays("clue", "filed", "concluded", "noticed")
RECUSAL = (
    *moves(
        "ask-recusal",
        "登记回避申请",
        f"{LAW}/43",
        BEFORE,
        no_recusal_waits,
        who_is_challenged_handles_the_case,
        form=said.RecusalAsked,
    ),
    *moves(
        "decide-recusal",
        "决定是否回避",
        f"{LAW}/43",
        BEFORE,
        by_no_handler,
        recusal_was_asked_for,
        form=said.RecusalDecided,
        by=DECIDE,
        document="recusal-decision",
    ),
)
