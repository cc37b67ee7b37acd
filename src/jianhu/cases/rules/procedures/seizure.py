"""查封、扣押 (行政强制法第十六至二十八条): from the request to the day everything is given back."""

from datetime import date

from jianhu.cases.rules import forms
from jianhu.cases.rules import forms_seizure as said
from jianhu.cases.rules.moves import DECIDE, HANDLE, CaseProcedure, moves
from jianhu.cases.rules.needs.again import (
    nothing_is_held_anew,
    power_is_its_own,
    seized_after_the_approval,
    test_time_is_not_dated_back,
)
from jianhu.cases.rules.needs.approved import (
    as_it_was_approved,
    no_more_than_was_approved,
    only_what_was_approved,
)
from jianhu.cases.rules.needs.hold import (
    a_low_price_is_made_good,
    agency_pays_for_keeping,
    agency_pays_for_the_test,
    an_extension_is_untold,
    crime_was_transferred,
    disposal_has_a_ground,
    extended_only_once,
    extension_is_short_enough,
    extension_was_told,
    hold_is_in_time,
    party_knows_where_it_went,
    test_begins_while_held,
    test_is_under_way,
    test_time_is_definite_and_told,
    things_are_not_used,
    things_go_back_at_once,
    told_after_the_extension,
)
from jianhu.cases.rules.needs.measure import (
    approval_is_in_time,
    case_is_open,
    it_was_urgent,
    item_lists_the_measure,
    measure_is_necessary,
    office_may_coerce,
    qualified_officers_act,
)
from jianhu.cases.rules.needs.officers import by_a_handler, by_no_handler
from jianhu.cases.rules.needs.performance import service_is_lawful
from jianhu.cases.rules.needs.seizing import (
    decision_and_list_were_handed_over,
    no_necessities_of_life,
    nothing_is_sealed_twice,
    officers_showed_certificates,
    only_what_the_case_is_about,
    party_or_witness_was_there,
    party_was_told_and_heard,
    record_was_made_and_signed,
)
from jianhu.cases.rules.procedures.aside import guarded

LAW = "administrative-coercion-law"
STEPS = {
    "measure": "拟查封、扣押",
    "measure-asked": "待批准",
    "measure-approved": "已批准",
    "measure-refused": "不予批准",
    "seized-at-once": "已当场实施，待补批",
    "held": "查封、扣押中",
    "released": "已解除",
    "disposed": "已处理",
    "handed-over": "已随案移送",
    "closed": "已结案",
    "archived": "已归档",
}
LISTED = (
    case_is_open,
    office_may_coerce,
    power_is_its_own,
    item_lists_the_measure,
    qualified_officers_act,
    by_a_handler,
)
THINGS = (
    only_what_the_case_is_about,
    no_necessities_of_life,
    nothing_is_sealed_twice,
    nothing_is_held_anew,
)
APPROVED = (as_it_was_approved, only_what_was_approved, no_more_than_was_approved)
ON_THE_SPOT = (
    officers_showed_certificates,
    party_or_witness_was_there,
    party_was_told_and_heard,
    record_was_made_and_signed,
    decision_and_list_were_handed_over,
)
TAKING = (
    *moves(
        "ask-seizure",
        "报请批准查封、扣押",
        f"{LAW}/18",
        {"measure": "measure-asked"},
        *LISTED,
        measure_is_necessary,
        *THINGS,
        form=said.SeizureAsked,
    ),
    *moves(
        "approve-seizure",
        "批准查封、扣押",
        f"{LAW}/18",
        {"measure-asked": "measure-approved"},
        by_no_handler,
        item_lists_the_measure,
        form=forms.Opinion,
        by=DECIDE,
        document="coercion-approval",
    ),
    *moves(
        "refuse-seizure",
        "不批准查封、扣押",
        f"{LAW}/18",
        {"measure-asked": "measure-refused"},
        by_no_handler,
        form=forms.Reason,
        by=DECIDE,
        document="coercion-approval",
    ),
    *moves(
        "seize",
        "实施查封、扣押",
        f"{LAW}/24",
        {"measure-approved": "held"},
        *LISTED,
        *APPROVED,
        *THINGS,
        *ON_THE_SPOT,
        seized_after_the_approval,
        form=said.SeizureDone,
        document="coercion-decision",
        also=(
            "seized-list",
            "coercion-record",
        ),
    ),
    *moves(
        "seize-at-once",
        "紧急情况当场查封、扣押",
        f"{LAW}/19",
        {"measure": "seized-at-once"},
        *LISTED,
        it_was_urgent,
        measure_is_necessary,
        *THINGS,
        *ON_THE_SPOT,
        form=said.SeizedAtOnce,
        document="coercion-decision",
        also=(
            "seized-list",
            "coercion-record",
        ),
    ),
    *moves(
        "approve-afterwards",
        "补办批准",
        f"{LAW}/19",
        {"seized-at-once": "held"},
        by_no_handler,
        approval_is_in_time,
        form=forms.Opinion,
        by=DECIDE,
        document="coercion-approval",
    ),
)
HOLDING = (
    *moves(
        "extend-hold",
        "批准延长查封、扣押",
        f"{LAW}/25",
        {"held": "held"},
        by_no_handler,
        case_is_open,
        hold_is_in_time,
        extended_only_once,
        extension_is_short_enough,
        extension_was_told,
        form=said.Extended,
        by=DECIDE,
        document="coercion-extension",
    ),
    *moves(
        "tell-extension",
        "告知延长期限",
        f"{LAW}/25",
        {"held": "held"},
        an_extension_is_untold,
        told_after_the_extension,
        service_is_lawful,
        form=forms.Served,
        document="service-receipt",
    ),
    *moves(
        "send-to-test",
        "送检测、鉴定",
        f"{LAW}/25",
        {"held": "held"},
        hold_is_in_time,
        test_begins_while_held,
        test_time_is_not_dated_back,
        test_time_is_definite_and_told,
        agency_pays_for_the_test,
        form=said.Tested,
        document="appraisal-commission",
        also=("coercion-extension",),
    ),
    *moves(
        "test-back",
        "检测、鉴定完成",
        f"{LAW}/25",
        {"held": "held"},
        test_is_under_way,
        form=said.TestBack,
    ),
    *moves(
        "keep-things",
        "变更保管",
        f"{LAW}/26",
        {"held": "held", "seized-at-once": "seized-at-once"},
        things_are_not_used,
        agency_pays_for_keeping,
        form=said.Keeping,
        document="custody-record",
    ),
)
ENDING = (
    *moves(
        "release",
        "解除查封、扣押",
        f"{LAW}/28",
        {"held": "released", "seized-at-once": "released"},
        things_go_back_at_once,
        a_low_price_is_made_good,
        form=said.Released,
        by=f"{DECIDE}|{HANDLE}",
        document="coercion-release",
    ),
    *moves(
        "dispose-things",
        "处理查封、扣押的财物",
        f"{LAW}/27",
        {"held": "disposed"},
        by_no_handler,
        hold_is_in_time,
        disposal_has_a_ground,
        form=said.Disposed,
        by=DECIDE,
        document="confiscated-goods",
    ),
    *moves(
        "hand-to-police",
        "随案移送财物",
        f"{LAW}/21",
        {"held": "handed-over"},
        crime_was_transferred,
        party_knows_where_it_went,
        form=said.HandedOver,
        document="seized-goods-transfer-notice",
    ),
    *moves(
        "close",
        "结案",
        f"{LAW}/28",
        {
            "measure-refused": "closed",
            "released": "closed",
            "disposed": "closed",
            "handed-over": "closed",
        },
        form=forms.Closing,
        by=DECIDE,
        document="closing-approval",
    ),
    *moves("archive", "归档", f"{LAW}/18", {"closed": "archived"}),
)
ROWS = (*TAKING, *HOLDING, *ENDING)
SEIZURE = CaseProcedure(
    name="查封、扣押",
    since=date(2012, 1, 1),
    source="行政强制法（2011年）",
    start="measure",
    basis=f"{LAW}/18",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=guarded(ROWS),
)
