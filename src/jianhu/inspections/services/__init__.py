"""Verbs of the inspections room; the only transactions."""

from jianhu.inspections.services.approving import approve_many
from jianhu.inspections.services.baselines import (
    baseline_template,
    correct_baseline,
    read_baseline_sheet,
    record_baselines,
    said_of,
)
from jianhu.inspections.services.campaigns import approve_campaign, record_campaign
from jianhu.inspections.services.drafting import draft_visit, merge_waiting
from jianhu.inspections.services.draws import make_draw, publish_draw
from jianhu.inspections.services.editions import record_edition
from jianhu.inspections.services.enterprise import complain, refuse, scan
from jianhu.inspections.services.findings import case_filed, note_case, take_up_finding
from jianhu.inspections.services.following import follow_file, give_back
from jianhu.inspections.services.hearing import hear
from jianhu.inspections.services.moving import take
from jianhu.inspections.services.nightly import look_for_findings, look_tonight
from jianhu.inspections.services.packages import (
    choose_package,
    draft_check_up,
    record_choice,
    withdraw_package,
)
from jianhu.inspections.services.plan_sheets import plan_template, read_plan_sheet
from jianhu.inspections.services.planning import Drafted, draft_calendar
from jianhu.inspections.services.plans import approve_plan, record_plan, return_plan
from jianhu.inspections.services.reds import plan_for_red
from jianhu.inspections.services.requests import (
    answer_request,
    assign_request,
    close_request,
    enterprise_closes,
    receive_request,
    record_request,
)
from jianhu.inspections.services.runs import (
    ask_calendar,
    claim_calendar,
    draw_up,
    give_up_lost,
)

__all__ = [
    "Drafted",
    "answer_request",
    "approve_campaign",
    "approve_many",
    "approve_plan",
    "ask_calendar",
    "assign_request",
    "baseline_template",
    "case_filed",
    "choose_package",
    "claim_calendar",
    "close_request",
    "complain",
    "correct_baseline",
    "draft_calendar",
    "draft_check_up",
    "draft_visit",
    "draw_up",
    "enterprise_closes",
    "follow_file",
    "give_back",
    "give_up_lost",
    "hear",
    "look_for_findings",
    "look_tonight",
    "make_draw",
    "merge_waiting",
    "note_case",
    "plan_for_red",
    "plan_template",
    "publish_draw",
    "read_baseline_sheet",
    "read_plan_sheet",
    "receive_request",
    "record_baselines",
    "record_campaign",
    "record_choice",
    "record_edition",
    "record_plan",
    "record_request",
    "refuse",
    "return_plan",
    "said_of",
    "scan",
    "take",
    "take_up_finding",
    "withdraw_package",
]
