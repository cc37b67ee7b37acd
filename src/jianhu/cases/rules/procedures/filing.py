"""立案 (行政处罚法第五十四条): begun with a head's approval, or not."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.moves import DECIDE, LAW, moves
from jianhu.cases.rules.needs.competence import (
    found_in_time,
)
from jianhu.cases.rules.needs.officers import (
    by_no_handler,
)
from jianhu.cases.rules.procedures.common import COMPETENT, QUALIFIED

FILING = (
    *moves(
        "file",
        "批准立案",
        f"{LAW}/54",
        {"clue": "filed"},
        *COMPETENT,
        found_in_time,
        *QUALIFIED,
        by_no_handler,
        form=forms.Opinion,
        by=DECIDE,
        document="lead-registration",
        also=("filing-approval",),
    ),
    *moves(
        "decline",
        "不予立案",
        f"{LAW}/54",
        {"clue": "not-filed"},
        by_no_handler,
        form=forms.Reason,
        by=DECIDE,
        document="lead-registration",
        also=("no-filing-approval",),
    ),
)
