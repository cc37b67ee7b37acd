"""不予处罚、告知承诺、从轻减轻和快速办理: rows of the ordinary procedure (行政处罚法 28–33)."""

from jianhu.cases.rules import forms_leniency as said
from jianhu.cases.rules.moves import DECIDE, LAW, moves, stays
from jianhu.cases.rules.needs.crime import threshold_leads_to_the_police
from jianhu.cases.rules.needs.evidence import every_element_is_proved
from jianhu.cases.rules.needs.leniency import (
    conditions_are_met,
    correction_is_proved,
    each_yes_has_its_evidence,
    fault_is_weighed_by_evidence,
    it_is_the_first,
    item_is_listed,
    ladder_is_at_its_foot,
    minor_was_assessed,
    no_fault_was_weighed,
    party_is_a_child,
    party_is_incapable,
    promise_was_kept,
    statute_asks_for_fault,
)
from jianhu.cases.rules.needs.lighter import (
    evidence_is_complete,
    fast_conditions_are_met,
    ground_is_proved,
    item_is_listed_for_the_fast_track,
    party_admits,
    party_does_not_dispute,
    public_service_is_listed,
)
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.promise import (
    item_allows_a_promise,
    nothing_was_promised_before,
    promise_is_signed,
    promised_time_is_over,
    recheck_is_proved,
)
from jianhu.cases.rules.needs.review import legal_review_passed

STEPS = {"promised": "承诺整改", "kept": "承诺已履行"}
UNDECIDED = ("filed", "concluded", "noticed")
BY_GROUND = (
    item_is_listed,
    conditions_are_met,
    it_is_the_first,
    ladder_is_at_its_foot,
    correction_is_proved,
    minor_was_assessed,
    no_fault_was_weighed,
    party_is_a_child,
    party_is_incapable,
    promise_was_kept,
)
WEIGHING = (
    *moves(
        "assess",
        "核实是否轻微、改正、无危害",
        f"{LAW}/33",
        stays(*UNDECIDED),
        by_a_handler,
        each_yes_has_its_evidence,
        form=said.Assessed,
    ),
    *moves(
        "weigh-fault",
        "审查没有主观过错的证据",
        f"{LAW}/33",
        stays(*UNDECIDED),
        by_a_handler,
        fault_is_weighed_by_evidence,
        statute_asks_for_fault,
        form=said.Fault,
    ),
    *moves(
        "lighter",
        "认定从轻、减轻情形",
        f"{LAW}/32",
        stays(*UNDECIDED),
        by_a_handler,
        ground_is_proved,
        public_service_is_listed,
        form=said.GroundProved,
    ),
    *moves(
        "go-fast",
        "适用快速办理",
        f"{LAW}/57",
        stays("filed", "concluded"),
        by_a_handler,
        item_is_listed_for_the_fast_track,
        party_does_not_dispute,
        evidence_is_complete,
        party_admits,
        fast_conditions_are_met,
        form=said.FastTrack,
        document="fast-track-confirmation",
    ),
)
PROMISE = (
    *moves(
        "promise",
        "签订轻微违法告知承诺书",
        f"{LAW}/33",
        {"filed": "promised", "concluded": "promised"},
        two_officers_hold_certificates,
        by_a_handler,
        item_allows_a_promise,
        nothing_was_promised_before,
        promise_is_signed,
        form=said.Promise,
        document="leniency-promise",
    ),
    *moves(
        "promise-kept",
        "复查：承诺已履行",
        f"{LAW}/28",
        {"promised": "kept"},
        by_a_handler,
        recheck_is_proved,
        form=said.PromiseChecked,
        document="reinspection-record",
    ),
    *moves(
        "promise-broken",
        "复查：承诺未履行，恢复办理",
        f"{LAW}/28",
        {"promised": "filed"},
        by_a_handler,
        recheck_is_proved,
        promised_time_is_over,
        form=said.PromiseBroken,
        document="reinspection-record",
    ),
)
WAIVING = moves(
    "waive",
    "决定不予处罚",
    f"{LAW}/57",
    {"kept": "waived", "concluded": "waived", "noticed": "waived"},
    by_no_handler,
    every_element_is_proved,
    threshold_leads_to_the_police,
    *BY_GROUND,
    legal_review_passed,
    form=said.Waived,
    by=DECIDE,
    document="no-penalty-decision",
    also=("decision-approval",),
)
LENIENCY = (*WEIGHING, *PROMISE, *WAIVING)
