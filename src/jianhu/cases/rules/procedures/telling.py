"""告知、听证 (第四十四、四十五、六十三、六十四条): told and heard before anything is decided."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.moves import CHAIR, DECIDE, LAW, moves, stays
from jianhu.cases.rules.needs.basis import (
    a_penalty_was_proposed,
)
from jianhu.cases.rules.needs.days import (
    notified_between_request_and_today,
    told_after_the_investigation,
    waived_after_being_told,
)
from jianhu.cases.rules.needs.hearing import (
    agents_are_few,
    asked_in_time,
    chair_did_not_investigate,
    hearing_was_asked_for,
    hearing_was_called,
    held_as_called,
    held_by_who_was_called,
    party_is_notified_in_time,
    record_is_signed,
)
from jianhu.cases.rules.needs.notice import (
    new_facts_for_more,
    right_to_a_hearing_is_told,
    waiver_is_signed,
)
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.performance import (
    service_is_lawful,
)
from jianhu.cases.rules.needs.subject import party_has_spoken
from jianhu.cases.rules.needs.weighed import (
    discussed_after_the_investigation,
    discussed_by_others,
)
from jianhu.cases.rules.procedures.common import TERMS

TELLING = (
    *moves(
        "notify",
        "告知当事人",
        f"{LAW}/44",
        {"concluded": "noticed", "noticed": "noticed"},
        a_penalty_was_proposed,
        two_officers_hold_certificates,
        by_a_handler,
        *TERMS,
        right_to_a_hearing_is_told,
        new_facts_for_more,
        service_is_lawful,
        told_after_the_investigation,
        form=forms.Notice,
        document="penalty-notice",
        also=("service-receipt", "service-announcement"),
    ),
    *moves(
        "waive-defence",
        "当事人放弃陈述申辩",
        f"{LAW}/62",
        stays("noticed"),
        waiver_is_signed,
        waived_after_being_told,
        form=forms.Waiver,
        document="defence-waiver",
    ),
    *moves(
        "defend",
        "记录陈述申辩",
        f"{LAW}/45",
        stays("noticed"),
        form=forms.Defence,
        document="defence-record",
    ),
    *moves(
        "ask-hearing",
        "当事人要求听证",
        f"{LAW}/64",
        stays("noticed"),
        asked_in_time,
        form=forms.HearingRequest,
        document="hearing-request",
    ),
    *moves(
        "call-hearing",
        "通知举行听证",
        f"{LAW}/64",
        stays("noticed"),
        hearing_was_asked_for,
        party_is_notified_in_time,
        chair_did_not_investigate,
        notified_between_request_and_today,
        form=forms.HearingCall,
        document="hearing-notice",
        also=("hearing-announcement", "service-receipt"),
    ),
    *moves(
        "hold-hearing",
        "举行听证",
        f"{LAW}/64",
        stays("noticed"),
        hearing_was_asked_for,
        hearing_was_called,
        held_as_called,
        agents_are_few,
        record_is_signed,
        held_by_who_was_called,
        form=forms.HearingHeld,
        by=CHAIR,
        document="hearing-record",
        also=("hearing-report",),
    ),
    *moves(
        "recheck",
        "复核陈述申辩",
        f"{LAW}/45",
        stays("noticed"),
        by_a_handler,
        party_has_spoken,
        form=forms.Recheck,
        document="defence-recheck",
    ),
    *moves(
        "discuss",
        "负责人集体讨论",
        f"{LAW}/57",
        stays("concluded", "noticed"),
        by_no_handler,
        discussed_by_others,
        discussed_after_the_investigation,
        form=forms.Discussion,
        by=DECIDE,
        document="collective-discussion",
    ),
)
