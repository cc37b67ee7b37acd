"""代履行 (行政强制法第五十至五十二条), and at once where a road or a river is blocked."""

from datetime import date

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseProcedure, moves, stays
from jianhu.cases.rules.needs.execution import (
    nobody_is_cut_off,
    not_at_night_or_on_a_holiday,
    not_planned_at_night_or_on_a_holiday,
)
from jianhu.cases.rules.needs.measure import qualified_officers_act
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler
from jianhu.cases.rules.needs.orders import party_has_the_order, served_after_the_order
from jianhu.cases.rules.needs.substitute import (
    absent_party_is_told_at_once,
    agency_was_present,
    correction_is_late,
    cost_is_reasonable,
    decision_names_cost_and_performer,
    it_blocks_a_public_place,
    papers_are_signed,
    party_cannot_clear_it,
    performer_has_no_interest,
    something_is_harmed,
    urged_after_the_correction,
    urged_again_in_time,
    without_force,
)
from jianhu.cases.rules.needs.urging import (
    decision_still_stands,
    served_directly_or_by_civil_procedure,
)
from jianhu.cases.rules.procedures.aside import guarded
from jianhu.cases.rules.procedures.urging import LAW, URGED, ending, urging
from jianhu.cases.rules.procedures.urging import STEPS as URGING_STEPS

STEPS = URGING_STEPS | {
    "substitute-set": "已决定代履行",
    "substitute-told": "代履行决定已送达",
    "performed": "已代履行",
    "done-by-party": "当事人已履行",
}
WATCHED = (agency_was_present, papers_are_signed, without_force)
ROWS = (
    *moves(
        "perform-at-once",
        "立即实施代履行",
        f"{LAW}/52",
        {"duty-late": "performed"},
        qualified_officers_act,
        by_a_handler,
        it_blocks_a_public_place,
        party_cannot_clear_it,
        absent_party_is_told_at_once,
        without_force,
        form=said.PerformedAtOnce,
        document="substitute-at-once",
        also=("execution-record",),
    ),
    *urging(
        {"duty-late": "urged", "urged": "urged"}, correction_is_late, urged_after_the_correction
    ),
    *moves(
        "decide-substitute",
        "作出代履行决定",
        f"{LAW}/50",
        {"urged": "substitute-set"},
        by_no_handler,
        *URGED,
        something_is_harmed,
        decision_names_cost_and_performer,
        performer_has_no_interest,
        not_planned_at_night_or_on_a_holiday,
        form=said.SubstituteOrder,
        by=DECIDE,
        document="substitute-decision",
    ),
    *moves(
        "serve-order",
        "送达代履行决定书",
        f"{LAW}/51",
        {"substitute-set": "substitute-told"},
        served_directly_or_by_civil_procedure,
        served_after_the_order,
        form=forms.Served,
        document="service-receipt",
    ),
    *moves(
        "urge-again",
        "代履行前再次催告",
        f"{LAW}/51",
        stays("substitute-told"),
        by_a_handler,
        served_directly_or_by_civil_procedure,
        form=forms.Served,
        document="substitute-urging",
        also=("service-receipt",),
    ),
    *moves(
        "party-performs",
        "当事人履行，停止代履行",
        f"{LAW}/51",
        dict.fromkeys(("urged", "substitute-set", "substitute-told"), "done-by-party"),
        form=forms.Reason,
    ),
    *moves(
        "perform",
        "代履行",
        f"{LAW}/51",
        {"substitute-told": "performed"},
        qualified_officers_act,
        by_a_handler,
        decision_still_stands,
        party_has_the_order,
        urged_again_in_time,
        *WATCHED,
        cost_is_reasonable,
        not_at_night_or_on_a_holiday,
        nobody_is_cut_off,
        form=said.Performed,
        document="execution-record",
    ),
    *ending("performed", "done-by-party"),
)
SUBSTITUTE = CaseProcedure(
    name="代履行",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="duty-late",
    basis=f"{LAW}/50",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
