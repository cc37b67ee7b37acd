"""A decision before the public (行政处罚法第四十八条) and the repair of credit after it."""

from jianhu.cases.rules import forms_publication as said
from jianhu.cases.rules.moves import DECIDE, HANDLE, LAW, moves, stays
from jianhu.cases.rules.needs.publication import (
    credit_was_promised,
    decision_fell,
    decision_is_to_be_shown,
    decision_stands,
    everything_was_performed,
    is_shown,
    not_shown_yet,
    shortest_time_is_over,
)

AFTERWARDS = stays("served", "closed", "archived")
PUBLICATION = (
    *moves(
        "publish",
        "公示处罚决定",
        f"{LAW}/48",
        AFTERWARDS,
        decision_is_to_be_shown,
        decision_stands,
        not_shown_yet,
        form=said.Published,
        document="publication-approval",
        by=f"{HANDLE}|{DECIDE}",
    ),
    *moves(
        "withdraw-publication",
        "撤回公示并说明",
        f"{LAW}/48",
        AFTERWARDS,
        is_shown,
        decision_fell,
        form=said.Withdrawn,
        document="publication-withdrawal",
        by=f"{HANDLE}|{DECIDE}",
    ),
    *moves(
        "repair-credit",
        "同意信用修复",
        "信用修复管理办法",
        AFTERWARDS,
        is_shown,
        shortest_time_is_over,
        everything_was_performed,
        credit_was_promised,
        form=said.CreditRepair,
        document="credit-repair-decision",
        by=DECIDE,
    ),
)
