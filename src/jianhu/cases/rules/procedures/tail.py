"""What every penalty has in common once it is served: payment, closing, the archive."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.moves import COLLECT, DECIDE, LAW, moves
from jianhu.cases.rules.needs.hold import nothing_is_still_held
from jianhu.cases.rules.needs.leniency import party_was_educated
from jianhu.cases.rules.needs.performance import (
    a_receipt_proves_it,
    everything_is_paid,
    not_more_than_is_owed,
)

STEPS = {"served": "执行中", "closed": "已结案", "archived": "已归档"}
TAIL = (
    *moves(
        "pay",
        "登记缴款",
        f"{LAW}/67",
        {"served": "served"},
        a_receipt_proves_it,
        not_more_than_is_owed,
        form=forms.Paid,
        by=COLLECT,
    ),
    *moves(
        "postpone",
        "批准延期、分期缴纳",
        f"{LAW}/66",
        {"served": "served"},
        form=forms.Postponed,
        by=DECIDE,
    ),
    *moves(
        "close",
        "结案",
        f"{LAW}/66",
        {"served": "closed"},
        everything_is_paid,
        nothing_is_still_held,
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
    *moves(
        "educate",
        "教育当事人",
        f"{LAW}/33",
        {"waived": "waived", "waiver-served": "waiver-served"},
        form=forms.Education,
    ),
    *moves(
        "close",
        "结案",
        f"{LAW}/33",
        {"waiver-served": "closed", "dropped": "closed"},
        party_was_educated,
        nothing_is_still_held,
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
    *moves("archive", "归档", f"{LAW}/47", {"closed": "archived"}),
)
