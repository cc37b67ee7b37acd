"""非诉执行: the court is asked where the agency has no power of its own."""

from datetime import date

from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseProcedure, moves
from jianhu.cases.rules.needs.court import (
    application_is_signed_and_sealed,
    five_papers_are_there,
    objected_in_time,
    objected_to_refusal_in_time,
    remedies_are_over,
    urged_ten_days_ago,
    within_three_months,
)
from jianhu.cases.rules.needs.officers import by_no_handler
from jianhu.cases.rules.needs.urging import (
    duty_is_late,
    urged_after_the_term,
    what_was_said_is_weighed,
)
from jianhu.cases.rules.procedures.aside import guarded
from jianhu.cases.rules.procedures.urging import LAW, ending, remedy, urging
from jianhu.cases.rules.procedures.urging import STEPS as URGING_STEPS

STEPS = URGING_STEPS | {
    "court-asked": "已申请法院执行",
    "court-accepted": "法院已受理",
    "court-refused": "法院不予受理",
    "court-granted": "法院准予执行",
    "court-denied": "法院不予执行",
}
ROWS = (
    *urging({"duty-late": "urged", "urged": "urged"}, duty_is_late, urged_after_the_term),
    *remedy("duty-late", "urged"),
    *moves(
        "apply-court",
        "申请人民法院强制执行",
        f"{LAW}/53",
        {"urged": "court-asked"},
        by_no_handler,
        remedies_are_over,
        within_three_months,
        urged_ten_days_ago,
        what_was_said_is_weighed,
        five_papers_are_there,
        application_is_signed_and_sealed,
        form=said.CourtApplication,
        by=DECIDE,
        document="court-application",
    ),
    *moves(
        "court-accepts",
        "登记法院受理",
        f"{LAW}/56",
        {"court-asked": "court-accepted"},
        form=said.CourtAnswer,
    ),
    *moves(
        "court-refuses",
        "登记法院不予受理",
        f"{LAW}/56",
        {"court-asked": "court-refused"},
        form=said.CourtAnswer,
    ),
    *moves(
        "court-grants",
        "登记法院准予执行",
        f"{LAW}/57",
        {"court-accepted": "court-granted"},
        form=said.CourtAnswer,
    ),
    *moves(
        "court-refuses-to-execute",
        "登记法院不予执行",
        f"{LAW}/58",
        {"court-accepted": "court-denied"},
        form=said.CourtAnswer,
    ),
    *moves(
        "object-to-court",
        "向上一级法院申请复议",
        f"{LAW}/56",
        {"court-refused": "court-asked"},
        objected_to_refusal_in_time,
        form=said.CourtObjection,
        by=DECIDE,
        document="court-objection",
    ),
    *moves(
        "object-to-court",
        "向上一级法院申请复议",
        f"{LAW}/58",
        {"court-denied": "court-accepted"},
        objected_in_time,
        form=said.CourtObjection,
        by=DECIDE,
        document="court-objection",
    ),
    *ending("court-refused", "court-granted", "court-denied"),
)
COURT = CaseProcedure(
    name="申请法院强制执行",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="duty-late",
    basis=f"{LAW}/53",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
