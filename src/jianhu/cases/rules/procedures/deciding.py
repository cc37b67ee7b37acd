"""决定、送达 (第五十七至六十一条)."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms_payment import ServedDecision
from jianhu.cases.rules.moves import DECIDE, LAW, moves
from jianhu.cases.rules.needs.alike import unlike_cases_are_explained
from jianhu.cases.rules.needs.basis import (
    no_more_than_the_gains,
)
from jianhu.cases.rules.needs.competence import (
    no_second_fine,
)
from jianhu.cases.rules.needs.crime import (
    no_fine_after_a_conviction,
    no_penalty_instead_of_a_transfer,
    threshold_leads_to_the_police,
)
from jianhu.cases.rules.needs.decision import (
    below_the_floor_with_a_ground,
    correction_was_ordered,
    emergency_is_declared,
    heads_discussed_it,
    party_knew_what_it_did,
    party_may_be_punished,
    the_young_get_less,
    within_the_term,
)
from jianhu.cases.rules.needs.discretion import (
    leaving_the_table_has_a_reason,
    leaving_the_table_was_reviewed,
    weighed_by_todays_table,
)
from jianhu.cases.rules.needs.evidence import every_element_is_proved
from jianhu.cases.rules.needs.hearing import (
    hearing_right_was_told,
    hearing_was_given,
)
from jianhu.cases.rules.needs.leniency import need_not_be_waived, party_was_at_fault
from jianhu.cases.rules.needs.lighter import (
    gains_are_confiscated,
    grounds_were_proved,
    it_is_still_unlawful,
    public_service_stays_in_the_range,
)
from jianhu.cases.rules.needs.notice import (
    defence_was_weighed,
    not_heavier_than_told,
    party_was_told,
    time_to_speak_is_over,
)
from jianhu.cases.rules.needs.officers import (
    by_no_handler,
    recusals_are_decided,
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
)
from jianhu.cases.rules.needs.weighed import (
    another_reviewed_it,
    no_more_than_was_discussed,
    no_more_than_was_reviewed,
)
from jianhu.cases.rules.procedures.common import COMPETENT, QUALIFIED, TERMS

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
        {"decided": "served", "waived": "waiver-served", "dropped": "drop-served"},
        service_is_lawful,
        decision_is_sealed,
        served_after_the_decision,
        credit_notice_goes_along,
        form=ServedDecision,
        document="service-receipt",
        also=("service-announcement", "credit-repair-notice"),
    ),
)
