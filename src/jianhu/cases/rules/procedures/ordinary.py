"""普通程序 (行政处罚法第五十四至六十二条): from a clue to the archive.

The order of the steps is our synthesis of the statute (law.md B.1); a fast track (B45) runs over
the very same table and removes no need from it.
"""

from datetime import date

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms_payment import ServedDecision
from jianhu.cases.rules.moves import CHAIR, DECIDE, LAW, REVIEW, CaseProcedure, moves, stays
from jianhu.cases.rules.needs.alike import unlike_cases_are_explained
from jianhu.cases.rules.needs.basis import (
    a_penalty_was_proposed,
    no_more_than_the_gains,
    such_a_party_is_threatened,
)
from jianhu.cases.rules.needs.competence import (
    found_in_time,
    liberty_is_for_the_police,
    no_second_fine,
    nobody_filed_before,
    office_is_empowered,
)
from jianhu.cases.rules.needs.crime import (
    no_fine_after_a_conviction,
    no_penalty_instead_of_a_transfer,
    threshold_leads_to_the_police,
)
from jianhu.cases.rules.needs.days import (
    notified_between_request_and_today,
    time_to_correct_lies_ahead,
    told_after_the_investigation,
    waived_after_being_told,
)
from jianhu.cases.rules.needs.decision import (
    below_the_floor_with_a_ground,
    correction_was_ordered,
    emergency_is_declared,
    heads_discussed_it,
    party_knew_what_it_did,
    party_may_be_punished,
    statute_threatens_it,
    the_young_get_less,
    within_the_term,
)
from jianhu.cases.rules.needs.discretion import (
    fine_was_weighed,
    leaving_the_table_has_a_reason,
    leaving_the_table_was_reviewed,
    weighed_by_todays_table,
)
from jianhu.cases.rules.needs.evidence import devices_were_reviewed, every_element_is_proved
from jianhu.cases.rules.needs.hearing import (
    agents_are_few,
    asked_in_time,
    chair_did_not_investigate,
    hearing_right_was_told,
    hearing_was_asked_for,
    hearing_was_called,
    hearing_was_given,
    held_as_called,
    held_by_who_was_called,
    party_is_notified_in_time,
    record_is_signed,
)
from jianhu.cases.rules.needs.leniency import need_not_be_waived, party_was_at_fault
from jianhu.cases.rules.needs.lighter import (
    gains_are_confiscated,
    grounds_were_proved,
    it_is_still_unlawful,
    lighter_text_applies,
    public_service_stays_in_the_range,
)
from jianhu.cases.rules.needs.longer import a_rule_lets_it_take_longer, the_term_still_runs
from jianhu.cases.rules.needs.notice import (
    defence_was_weighed,
    new_facts_for_more,
    not_heavier_than_told,
    party_was_told,
    right_to_a_hearing_is_told,
    time_to_speak_is_over,
    waiver_is_signed,
)
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    nobody_is_related,
    recusals_are_decided,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.performance import (
    decision_is_sealed,
    served_after_the_decision,
    service_is_lawful,
)
from jianhu.cases.rules.needs.publication import credit_notice_goes_along
from jianhu.cases.rules.needs.recusal import who_stands_aside_was_replaced
from jianhu.cases.rules.needs.review import (
    legal_review_passed,
    reviewer_may_review,
    somebody_may_review,
)
from jianhu.cases.rules.needs.subject import party_has_spoken, term_is_running, term_stands_still
from jianhu.cases.rules.needs.weighed import (
    another_reviewed_it,
    discussed_after_the_investigation,
    discussed_by_others,
    no_more_than_was_discussed,
    no_more_than_was_reviewed,
)
from jianhu.cases.rules.procedures.crime import CRIME
from jianhu.cases.rules.procedures.crime import STEPS as CRIME_STEPS
from jianhu.cases.rules.procedures.discretion import WEIGHING
from jianhu.cases.rules.procedures.investigation import MEASURES
from jianhu.cases.rules.procedures.investigation import STEPS as MEASURE_STEPS
from jianhu.cases.rules.procedures.joint import JOINT
from jianhu.cases.rules.procedures.leniency import LENIENCY
from jianhu.cases.rules.procedures.leniency import STEPS as LENIENCY_STEPS
from jianhu.cases.rules.procedures.online import ONLINE
from jianhu.cases.rules.procedures.records import RECORDS
from jianhu.cases.rules.procedures.recusal import RECUSAL
from jianhu.cases.rules.procedures.studio import STUDIO
from jianhu.cases.rules.procedures.tail import STEPS as TAIL_STEPS
from jianhu.cases.rules.procedures.tail import TAIL
from jianhu.cases.rules.procedures.terminating import STEPS as TERMINATING_STEPS
from jianhu.cases.rules.procedures.terminating import TERMINATING

STEPS = {
    "clue": "待立案",
    "not-filed": "不予立案",
    "filed": "调查取证",
    "concluded": "调查终结",
    "noticed": "已告知",
    "decided": "已决定",
    "waived": "决定不予处罚",
    "waiver-served": "不予处罚已送达",
    "dropped": "违法事实不成立",
}
STEPS |= LENIENCY_STEPS | CRIME_STEPS | TAIL_STEPS | MEASURE_STEPS | TERMINATING_STEPS
BEFORE_DECISION = ("filed", "concluded", "noticed")
COMPETENT = (office_is_empowered, nobody_filed_before)
QUALIFIED = (two_officers_hold_certificates, nobody_is_related)
TERMS = (
    liberty_is_for_the_police,
    lighter_text_applies,
    such_a_party_is_threatened,
    statute_threatens_it,
)
HEARD = (
    party_was_told,
    time_to_speak_is_over,
    hearing_right_was_told,
    hearing_was_given,
    defence_was_weighed,
    legal_review_passed,
    another_reviewed_it,
    recusals_are_decided,
    who_stands_aside_was_replaced,
)
RATHER_THAN_A_PENALTY = (
    need_not_be_waived,
    party_was_at_fault,
    no_penalty_instead_of_a_transfer,
    threshold_leads_to_the_police,
)

FILING = (
    *moves(
        "file",
        "批准立案",
        f"{LAW}/54",
        {"clue": "filed"},
        *COMPETENT,
        found_in_time,
        *QUALIFIED,
        by_no_handler,
        form=forms.Opinion,
        by=DECIDE,
        document="filing-approval",
        also=("lead-registration",),
    ),
    *moves(
        "decline",
        "不予立案",
        f"{LAW}/54",
        {"clue": "not-filed"},
        by_no_handler,
        form=forms.Reason,
        by=DECIDE,
        document="no-filing-approval",
        also=("lead-registration",),
    ),
)
INVESTIGATION = (
    *moves(
        "order-correction",
        "责令改正",
        f"{LAW}/28",
        stays(*BEFORE_DECISION),
        two_officers_hold_certificates,
        by_a_handler,
        time_to_correct_lies_ahead,
        form=forms.Correction,
        document="correction-order",
    ),
    *moves(
        "suspend",
        "中止计算办案期限",
        f"{LAW}/60",
        stays(*BEFORE_DECISION),
        term_is_running,
        the_term_still_runs,
        form=forms.Reason,
        by=DECIDE,
        document="term-change",
    ),
    *moves(
        "resume",
        "恢复计算办案期限",
        f"{LAW}/60",
        stays(*BEFORE_DECISION),
        term_stands_still,
        form=forms.Reason,
        by=DECIDE,
        document="term-change",
    ),
    *moves(
        "extend",
        "批准延期办理",
        f"{LAW}/60",
        stays(*BEFORE_DECISION),
        by_no_handler,
        the_term_still_runs,
        a_rule_lets_it_take_longer,
        form=forms.Postponed,
        by=DECIDE,
        document="extension-approval",
    ),
    *moves(
        "conclude",
        "调查终结",
        f"{LAW}/57",
        {"filed": "concluded"},
        *QUALIFIED,
        by_a_handler,
        every_element_is_proved,
        devices_were_reviewed,
        *TERMS,
        fine_was_weighed,
        weighed_by_todays_table,
        leaving_the_table_has_a_reason,
        unlike_cases_are_explained,
        form=forms.Conclusion,
        document="investigation-report",
    ),
    *moves(
        "send-back",
        "退回补充调查",
        f"{LAW}/57",
        {"concluded": "filed", "noticed": "filed"},
        by_no_handler,
        form=forms.Reason,
        by=f"{DECIDE}|{REVIEW}",
    ),
    *moves(
        "ask-review",
        "提请法制审核",
        f"{LAW}/58",
        stays("concluded", "noticed"),
        by_a_handler,
        somebody_may_review,
    ),
    *moves(
        "review",
        "法制审核",
        f"{LAW}/58",
        stays("concluded", "noticed"),
        reviewer_may_review,
        form=forms.Reviewed,
        by=REVIEW,
        document="legal-review",
    ),
)
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
DECIDING = (
    *moves(
        "decide",
        "作出处罚决定",
        f"{LAW}/57",
        {"noticed": "decided"},
        it_is_still_unlawful,
        *COMPETENT,
        *QUALIFIED,
        by_no_handler,
        *HEARD,
        every_element_is_proved,
        correction_was_ordered,
        heads_discussed_it,
        within_the_term,
        emergency_is_declared,
        party_may_be_punished,
        party_knew_what_it_did,
        *RATHER_THAN_A_PENALTY,
        *TERMS,
        public_service_stays_in_the_range,
        below_the_floor_with_a_ground,
        grounds_were_proved,
        the_young_get_less,
        not_heavier_than_told,
        no_more_than_was_reviewed,
        no_more_than_was_discussed,
        gains_are_confiscated,
        weighed_by_todays_table,
        no_more_than_the_gains,
        leaving_the_table_has_a_reason,
        leaving_the_table_was_reviewed,
        unlike_cases_are_explained,
        no_second_fine,
        no_fine_after_a_conviction,
        form=forms.Decision,
        by=DECIDE,
        document="penalty-decision",
        also=("decision-approval",),
    ),
    *moves(
        "drop",
        "违法事实不成立",
        f"{LAW}/57",
        {"filed": "dropped", "concluded": "dropped", "noticed": "dropped"},
        by_no_handler,
        form=forms.Opinion,
        by=DECIDE,
        document="not-established-decision",
        also=("decision-approval",),
    ),
    *moves(
        "serve",
        "送达决定书",
        f"{LAW}/61",
        {"decided": "served", "waived": "waiver-served"},
        service_is_lawful,
        decision_is_sealed,
        served_after_the_decision,
        credit_notice_goes_along,
        form=ServedDecision,
        document="service-receipt",
        also=("service-announcement", "credit-repair-notice"),
    ),
)
ROWS = (
    *FILING,
    *INVESTIGATION,
    *RECORDS,
    *MEASURES,
    *JOINT,
    *WEIGHING,
    *STUDIO,
    *TELLING,
    *DECIDING,
    *ONLINE,
    *LENIENCY,
    *RECUSAL,
    *CRIME,
    *TERMINATING,
    *TAIL,
)
ORDINARY = CaseProcedure(
    name="普通程序",
    since=date(2021, 7, 15),
    start="clue",
    basis=f"{LAW}/57",
    labels=STEPS | {move.name: move.label for move in ROWS},
    moves=ROWS,
)
