"""行政强制执行: urged, heard, decided, carried out or agreed upon."""

from datetime import date

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseProcedure, moves, stays
from jianhu.cases.rules.needs.execution import (
    agency_may_execute,
    agreement_harms_nobody,
    an_agreement_is_kept,
    execution_goes_on,
    execution_stands_still,
    instalments_make_the_whole,
    no_agreement_is_kept,
    nobody_is_cut_off,
    not_at_night_or_on_a_holiday,
    not_planned_at_night_or_on_a_holiday,
    not_three_years_over,
    only_the_surcharge_is_reduced,
    only_what_is_seized_is_auctioned,
    order_says_all,
    surcharge_ran_long_enough,
    three_years_are_over,
    what_was_taken_is_made_good,
)
from jianhu.cases.rules.needs.measure import qualified_officers_act
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler
from jianhu.cases.rules.needs.orders import party_has_the_order, served_after_the_order
from jianhu.cases.rules.needs.urging import (
    decision_still_stands,
    duty_is_late,
    served_directly_or_by_civil_procedure,
    urged_after_the_term,
)
from jianhu.cases.rules.procedures.aside import guarded
from jianhu.cases.rules.procedures.urging import LAW, URGED, ending, remedy, urging
from jianhu.cases.rules.procedures.urging import STEPS as URGING_STEPS

STEPS = URGING_STEPS | {
    "execution-set": "已决定强制执行",
    "order-served": "决定已送达",
    "executed": "已强制执行",
    "execution-ended": "终结执行",
    "reversed": "已执行回转",
}
BEFORE = ("urged", "execution-set", "order-served")
GOES_ON = (execution_goes_on, no_agreement_is_kept)
DECIDING = (
    *moves(
        "order-execution",
        "作出强制执行决定",
        f"{LAW}/37",
        {"urged": "execution-set"},
        by_no_handler,
        *URGED,
        *GOES_ON,
        agency_may_execute,
        only_what_is_seized_is_auctioned,
        surcharge_ran_long_enough,
        order_says_all,
        not_planned_at_night_or_on_a_holiday,
        form=said.ExecutionOrder,
        by=DECIDE,
        document="execution-decision",
    ),
    *moves(
        "serve-order",
        "送达强制执行决定书",
        f"{LAW}/38",
        {"execution-set": "order-served"},
        served_directly_or_by_civil_procedure,
        served_after_the_order,
        form=forms.Served,
        document="service-receipt",
    ),
    *moves(
        "execute",
        "实施强制执行",
        f"{LAW}/37",
        {"order-served": "executed"},
        qualified_officers_act,
        by_a_handler,
        decision_still_stands,
        party_has_the_order,
        *GOES_ON,
        not_at_night_or_on_a_holiday,
        nobody_is_cut_off,
        form=said.Executed,
        document="execution-record",
    ),
)
OTHERWISE = (
    *moves(
        "agree",
        "签订执行协议",
        f"{LAW}/42",
        stays(*BEFORE),
        agreement_harms_nobody,
        only_the_surcharge_is_reduced,
        instalments_make_the_whole,
        form=said.Agreement,
        by=DECIDE,
        document="execution-agreement",
    ),
    *moves(
        "break-agreement",
        "不履行协议，恢复强制执行",
        f"{LAW}/42",
        stays(*BEFORE),
        an_agreement_is_kept,
        form=said.Resumed,
        by=DECIDE,
        document="agreement-broken",
    ),
    *moves(
        "suspend-execution",
        "中止执行",
        f"{LAW}/39",
        stays(*BEFORE),
        execution_goes_on,
        form=said.Suspended,
        by=DECIDE,
        document="execution-suspension",
    ),
    *moves(
        "resume-execution",
        "恢复执行",
        f"{LAW}/39",
        stays(*BEFORE),
        execution_stands_still,
        not_three_years_over,
        form=said.Resumed,
        by=DECIDE,
        document="execution-resumption",
    ),
    *moves(
        "end-execution",
        "终结执行",
        f"{LAW}/40",
        dict.fromkeys(BEFORE, "execution-ended"),
        three_years_are_over,
        form=said.Ended,
        by=DECIDE,
        document="execution-termination",
    ),
    *moves(
        "reverse-execution",
        "执行回转",
        f"{LAW}/41",
        {"executed": "reversed"},
        what_was_taken_is_made_good,
        form=said.Reversed,
        by=DECIDE,
        document="execution-reversal",
    ),
)
ROWS = (
    *urging({"duty-late": "urged", "urged": "urged"}, duty_is_late, urged_after_the_term),
    *remedy("duty-late", *BEFORE),
    *DECIDING,
    *OTHERWISE,
    *ending("executed", "execution-ended", "reversed"),
)
EXECUTION = CaseProcedure(
    name="行政强制执行",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="duty-late",
    basis=f"{LAW}/34",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
