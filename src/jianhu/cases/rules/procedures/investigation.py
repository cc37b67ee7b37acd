"""Measures while a case is investigated, and disputes about whose it is."""

from jianhu.cases.rules import forms_investigation as said
from jianhu.cases.rules.moves import DECIDE, DESIGNATE, LAW, REVIEW, moves, stays
from jianhu.cases.rules.needs.evidence import (
    piece_is_used_in_the_case,
    something_may_be_excluded,
)
from jianhu.cases.rules.needs.jurisdiction import (
    another_case_may_be_about_it,
    another_is_competent,
    negotiated_or_named_directly,
    the_other_is_one_of_them,
    two_offices_claim_it,
)
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.registered import (
    fate_has_its_own_decision,
    nothing_is_registered_anew,
    registered_after_the_approval,
)
from jianhu.cases.rules.needs.registration import (
    certificate_was_shown,
    list_is_signed,
    registration_was_approved,
    something_is_registered,
    what_lapsed_is_given_back,
)

WHILE_KEPT = (
    *("filed", "concluded", "noticed", "decided", "served"),
    *("waived", "waiver-served", "dropped", "drop-served", "terminated"),
)
REGISTRATION = (
    *moves(
        "approve-registration",
        "批准先行登记保存",
        f"{LAW}/56",
        stays("filed"),
        by_no_handler,
        form=said.RegistrationApproved,
        by=DECIDE,
        document="registration-approval",
    ),
    *moves(
        "register-evidence",
        "先行登记保存",
        f"{LAW}/56",
        stays("filed"),
        two_officers_hold_certificates,
        by_a_handler,
        registration_was_approved,
        certificate_was_shown,
        list_is_signed,
        registered_after_the_approval,
        nothing_is_registered_anew,
        form=said.EvidenceRegistered,
        document="evidence-registration",
        also=("evidence-registration-list",),
    ),
    *moves(
        "decide-registered",
        "处理登记保存的证据",
        f"{LAW}/56",
        stays(*WHILE_KEPT),
        by_no_handler,
        something_is_registered,
        what_lapsed_is_given_back,
        fate_has_its_own_decision,
        form=said.RegisteredDecided,
        by=DECIDE,
        document="evidence-registration-outcome",
    ),
)
EXCLUDING = moves(
    "exclude-evidence",
    "排除非法证据",
    f"{LAW}/46",
    stays("filed", "concluded", "noticed"),
    by_no_handler,
    something_may_be_excluded,
    piece_is_used_in_the_case,
    form=said.Excluded,
    by=f"{DECIDE}|{REVIEW}",
)
JURISDICTION = (
    *moves(
        "negotiate",
        "协商管辖",
        f"{LAW}/25",
        stays("clue", "filed"),
        two_offices_claim_it,
        form=said.Negotiated,
    ),
    *moves(
        "designate",
        "指定管辖",
        f"{LAW}/25",
        stays("clue", "filed"),
        two_offices_claim_it,
        negotiated_or_named_directly,
        form=said.Designated,
        by=DESIGNATE,
    ),
    *moves(
        "hand-over",
        "移送有管辖权的机关",
        f"{LAW}/25",
        {"clue": "handed-over", "filed": "handed-over"},
        by_no_handler,
        another_is_competent,
        form=said.HandedOver,
        by=DECIDE,
        document="internal-transfer",
    ),
)
ONE_ACT = moves(
    "find-separate",
    "认定为不同违法行为",
    f"{LAW}/29",
    stays("clue", "filed", "concluded", "noticed"),
    by_no_handler,
    another_case_may_be_about_it,
    the_other_is_one_of_them,
    form=said.FoundSeparate,
    by=DECIDE,
)
MEASURES = (*REGISTRATION, *EXCLUDING, *JURISDICTION, *ONE_ACT)
STEPS = {"handed-over": "已移送其他机关"}
