"""A visit as a table: no step is left out, and each is refused by its article."""

from dataclasses import dataclass, field
from datetime import date

from jianhu.inspections.rules import forms, recheck_forms, staff_forms
from jianhu.inspections.rules.basis import STRICT, Ask
from jianhu.inspections.rules.checkups import a_check_up_opens_no_case
from jianhu.inspections.rules.needs.days import routine_keeps_working_days
from jianhu.inspections.rules.needs.frequency import (
    caps_are_kept_or_reasoned,
    caps_still_have_room,
    fruitless_visits_end,
    no_routine_is_urgent_with_the_well_behaved,
    overlapping_plans_are_merged_or_reasoned,
    the_well_behaved_are_left_in_peace,
)
from jianhu.inspections.rules.needs.going import (
    a_refusal_to_sign_is_witnessed,
    an_unapproved_visit_is_not_closed,
    certificates_are_shown,
    each_item_has_its_result,
    it_is_urgent_for_a_reason,
    it_was_approved_before,
    it_was_not_approved_yet,
    it_was_scanned_in_time,
    late_approval_is_in_time,
    notice_was_given_or_reasoned,
    only_what_was_ordered_is_rechecked,
    the_code_is_scanned_or_reasoned,
    the_head_approves,
    the_record_is_signed_or_noted,
    the_result_goes_to_the_subject,
)
from jianhu.inspections.rules.needs.lawful import (
    bodies_are_lawful,
    it_is_what_it_is_called,
    items_are_published,
    something_is_checked,
    two_of_each_office_hold_certificates,
)
from jianhu.inspections.rules.needs.order import (
    an_order_has_its_term,
    it_ends_after_it_began,
    it_is_the_approved_day,
    nobody_arrives_before_the_approval,
    nobody_looks_again_before_or_in_the_future,
    notice_comes_between,
    the_day_is_not_over,
    the_result_is_told_afterwards,
    the_term_is_left_to_the_party,
)
from jianhu.inspections.rules.needs.rechecking import (
    a_look_on_the_spot_is_signed_or_noted,
    somebody_has_to_look_again,
    two_of_the_office_look_again,
    who_does_not_sign_a_look_is_witnessed,
)
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.kit.shape import Shape
from jianhu.kit.workflow import Move, Procedure

PLAN, APPROVE, WALK = "inspections.plan", "inspections.approve", "inspections.walk"
STEPS = {
    "draft": "待审批",
    "approved": "已批准",
    "noticed": "待上门",
    "underway": "检查中",
    "checked": "待告知结果",
    "told": "已办结",
    "refused": "企业拒绝",
    "dropped": "已取消",
}
OPEN = ("draft", "approved", "noticed", "underway", "checked")
AHEAD = ("approved", "noticed")
HAPPENED = ("underway", "checked", "told")
LEFT_OPEN = ("noticed", "underway", "checked")
"""What somebody still has to finish once its day is over."""
LAWFUL = (
    it_is_what_it_is_called,
    something_is_checked,
    bodies_are_lawful,
    items_are_published,
    two_of_each_office_hold_certificates,
)


@dataclass(frozen=True)
class VisitMove(Move[VisitFacts]):
    label: str = ""
    permission: str = WALK
    form: type[Shape] = field(default=forms.Nothing)


def _moves(
    name: str,
    label: str,
    ways: dict[str, str],
    *needs: Ask,
    form: type[Shape],
    permission: str = WALK,
) -> tuple[VisitMove, ...]:
    return tuple(
        VisitMove(name, source, target, STRICT, needs, label, permission, form)
        for source, target in ways.items()
    )


MOVES = (
    *_moves(
        "approve",
        "批准检查",
        {"draft": "approved"},
        the_head_approves,
        the_day_is_not_over,
        *LAWFUL,
        routine_keeps_working_days,
        the_well_behaved_are_left_in_peace,
        fruitless_visits_end,
        caps_are_kept_or_reasoned,
        overlapping_plans_are_merged_or_reasoned,
        form=forms.Approval,
        permission=APPROVE,
    ),
    *_moves(
        "notify",
        "通知企业",
        {"approved": "noticed"},
        notice_was_given_or_reasoned,
        notice_comes_between,
        form=forms.Notice,
    ),
    *_moves(
        "arrive",
        "到达并亮码",
        {"noticed": "underway"},
        it_was_approved_before,
        it_is_the_approved_day,
        nobody_arrives_before_the_approval,
        *LAWFUL,
        caps_still_have_room,
        certificates_are_shown,
        the_code_is_scanned_or_reasoned,
        form=forms.Arrival,
    ),
    *_moves(
        "arrive-urgently",
        "紧急检查",
        {"draft": "underway"},
        it_is_urgent_for_a_reason,
        it_is_the_approved_day,
        no_routine_is_urgent_with_the_well_behaved,
        *LAWFUL,
        caps_still_have_room,
        certificates_are_shown,
        the_code_is_scanned_or_reasoned,
        form=forms.Arrival,
    ),
    *_moves(
        "approve-late",
        "补办批准",
        {"underway": "underway", "checked": "checked"},
        the_head_approves,
        it_was_not_approved_yet,
        late_approval_is_in_time,
        caps_are_kept_or_reasoned,
        form=forms.Approval,
        permission=APPROVE,
    ),
    *_moves(
        "check",
        "记录结果",
        {"underway": "underway"},
        an_order_has_its_term,
        a_check_up_opens_no_case,
        form=forms.Result,
    ),
    *_moves(
        "finish",
        "结束检查",
        {"underway": "checked"},
        each_item_has_its_result,
        the_record_is_signed_or_noted,
        a_refusal_to_sign_is_witnessed,
        it_ends_after_it_began,
        form=forms.Finish,
    ),
    *_moves(
        "tell",
        "告知结果",
        {"checked": "told"},
        an_unapproved_visit_is_not_closed,
        it_was_scanned_in_time,
        the_result_goes_to_the_subject,
        the_result_is_told_afterwards,
        form=forms.Told,
    ),
    *_moves(
        "recheck",
        "复查",
        {"told": "told"},
        only_what_was_ordered_is_rechecked,
        nobody_looks_again_before_or_in_the_future,
        the_term_is_left_to_the_party,
        two_of_the_office_look_again,
        a_look_on_the_spot_is_signed_or_noted,
        who_does_not_sign_a_look_is_witnessed,
        form=recheck_forms.Recheck,
    ),
    *_moves(
        "relieve",
        "更换复查人员",
        {"told": "told"},
        somebody_has_to_look_again,
        form=recheck_forms.Relief,
        permission=PLAN,
    ),
    *_moves(
        "staff",
        "补派人员",
        {"draft": "draft", "approved": "approved", "noticed": "noticed"},
        the_day_is_not_over,
        form=staff_forms.Staffing,
        permission=PLAN,
    ),
    *_moves(
        "call-off",
        "取消检查",
        {"draft": "dropped", "approved": "dropped", "noticed": "dropped"},
        form=forms.CallOff,
        permission=PLAN,
    ),
)
OF_THEMSELVES = {"reopen": "恢复待审批", "stay-off": "没有恢复"}
"""What happens to a draft when the visit comes to nothing that it had gone into."""
LABELS = STEPS | {move.name: move.label for move in MOVES} | OF_THEMSELVES
VISIT = Procedure[VisitFacts](
    name="visit",
    since=date(2025, 1, 3),
    start="draft",
    moves=MOVES,
    basis=STRICT,
    source="国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）；司法部行政检查文书（2025年试行）",
    labels=LABELS,
)
