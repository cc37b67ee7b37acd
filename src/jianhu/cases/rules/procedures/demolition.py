"""强制拆除违法建筑: announced, locked while the party may be heard, then decided."""

from datetime import date

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_execution as said
from jianhu.cases.rules.moves import DECIDE, CaseProcedure, moves
from jianhu.cases.rules.needs.demolition import (
    announcement_sets_a_term,
    demolition_was_announced,
    demolition_was_recorded,
    goods_were_listed_before_a_witness,
    it_was_announced_and_not_done,
    nobody_can_be_heard_elsewhere,
    something_is_to_be_pulled_down,
    time_to_leave_is_over,
)
from jianhu.cases.rules.needs.execution import (
    nobody_is_cut_off,
    not_at_night_or_on_a_holiday,
    not_planned_at_night_or_on_a_holiday,
    order_says_all,
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
    "illegal-building": "违法建筑待处理",
    "announced": "已公告限期拆除",
    "demolition-set": "已决定强制拆除",
    "demolition-told": "拆除决定已送达",
    "demolished": "已强制拆除",
    "cleared-by-party": "当事人已自行拆除",
}
ROWS = (
    *moves(
        "announce",
        "公告限期自行拆除",
        f"{LAW}/44",
        {"illegal-building": "announced"},
        by_a_handler,
        announcement_sets_a_term,
        form=said.Announcement,
        document="demolition-announcement",
    ),
    *urging({"announced": "announced"}, duty_is_late, urged_after_the_term),
    *remedy("announced"),
    *moves(
        "decide-demolition",
        "作出强制拆除决定",
        f"{LAW}/44",
        {"announced": "demolition-set"},
        by_no_handler,
        something_is_to_be_pulled_down,
        it_was_announced_and_not_done,
        nobody_can_be_heard_elsewhere,
        *URGED,
        order_says_all,
        not_planned_at_night_or_on_a_holiday,
        form=said.ExecutionOrder,
        by=DECIDE,
        document="execution-decision",
    ),
    *moves(
        "serve-order",
        "送达强制拆除决定书",
        f"{LAW}/38",
        {"demolition-set": "demolition-told"},
        served_directly_or_by_civil_procedure,
        served_after_the_order,
        form=forms.Served,
        document="service-receipt",
    ),
    *moves(
        "demolish",
        "实施强制拆除",
        f"{LAW}/44",
        {"demolition-told": "demolished"},
        qualified_officers_act,
        by_a_handler,
        decision_still_stands,
        party_has_the_order,
        not_at_night_or_on_a_holiday,
        nobody_is_cut_off,
        demolition_was_announced,
        time_to_leave_is_over,
        goods_were_listed_before_a_witness,
        demolition_was_recorded,
        form=said.Demolished,
        document="execution-record",
    ),
    *moves(
        "party-performs",
        "当事人自行拆除",
        f"{LAW}/44",
        dict.fromkeys(("announced", "demolition-set", "demolition-told"), "cleared-by-party"),
        form=forms.Reason,
    ),
    *ending("demolished", "cleared-by-party"),
)
DEMOLITION = CaseProcedure(
    name="强制拆除",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="illegal-building",
    basis=f"{LAW}/44",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
