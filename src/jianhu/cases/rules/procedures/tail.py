"""What every penalty has in common once it is served: payment, closing, the archive."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.moves import DECIDE, LAW, moves
from jianhu.cases.rules.needs.hold import nothing_is_still_held
from jianhu.cases.rules.needs.leniency import party_was_educated
from jianhu.cases.rules.needs.payment import cash_is_in_the_bank, nothing_must_go_back
from jianhu.cases.rules.needs.performance import everything_is_paid
from jianhu.cases.rules.needs.registration import registered_evidence_is_decided
from jianhu.cases.rules.procedures.payment import PAYMENT
from jianhu.cases.rules.procedures.publication import PUBLICATION
from jianhu.cases.rules.procedures.records import AFTERWARDS

STEPS = {"served": "执行中", "closed": "已结案", "archived": "已归档"}
TAIL = (
    *PAYMENT,
    *PUBLICATION,
    *AFTERWARDS,
    *moves(
        "close",
        "结案",
        f"{LAW}/66",
        {"served": "closed"},
        everything_is_paid,
        nothing_is_still_held,
        cash_is_in_the_bank,
        nothing_must_go_back,
        registered_evidence_is_decided,
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
        document="education-record",
    ),
    *moves(
        "close",
        "结案",
        f"{LAW}/33",
        {"waiver-served": "closed", "drop-served": "closed"},
        party_was_educated,
        nothing_is_still_held,
        registered_evidence_is_decided,
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
    *moves("archive", "归档", f"{LAW}/47", {"closed": "archived"}),
)
