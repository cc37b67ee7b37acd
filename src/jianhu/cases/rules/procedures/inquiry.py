"""调查 (第五十四至五十八条): corrected, extended, concluded, reviewed."""

from jianhu.cases.rules import forms
from jianhu.cases.rules.forms_suspension import Suspended
from jianhu.cases.rules.moves import DECIDE, LAW, REVIEW, moves, stays
from jianhu.cases.rules.needs.alike import unlike_cases_are_explained
from jianhu.cases.rules.needs.days import (
    time_to_correct_lies_ahead,
)
from jianhu.cases.rules.needs.discretion import (
    fine_was_weighed,
    leaving_the_table_has_a_reason,
    weighed_by_todays_table,
)
from jianhu.cases.rules.needs.evidence import devices_were_reviewed, every_element_is_proved
from jianhu.cases.rules.needs.longer import (
    a_rule_lets_it_stand_still,
    a_rule_lets_it_take_longer,
    the_ground_is_not_over,
    the_term_still_runs,
)
from jianhu.cases.rules.needs.officers import (
    by_a_handler,
    by_no_handler,
    two_officers_hold_certificates,
)
from jianhu.cases.rules.needs.review import (
    reviewer_may_review,
    somebody_may_review,
)
from jianhu.cases.rules.needs.subject import term_is_running, term_stands_still
from jianhu.cases.rules.procedures.common import QUALIFIED, TERMS

BEFORE_DECISION = ("filed", "concluded", "noticed")
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
        a_rule_lets_it_stand_still,
        the_ground_is_not_over,
        form=Suspended,
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
