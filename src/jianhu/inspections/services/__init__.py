"""Verbs of the inspections room; the only transactions."""

from jianhu.inspections.services.drafting import draft_visit, merge_waiting
from jianhu.inspections.services.draws import make_draw, publish_draw
from jianhu.inspections.services.enterprise import complain, refuse, scan
from jianhu.inspections.services.findings import note_case, take_up_finding
from jianhu.inspections.services.moving import take
from jianhu.inspections.services.planning import Drafted, draft_calendar
from jianhu.inspections.services.plans import approve_plan, record_campaign, record_plan
from jianhu.inspections.services.reds import plan_for_red

__all__ = [
    "Drafted",
    "approve_plan",
    "complain",
    "draft_calendar",
    "draft_visit",
    "make_draw",
    "merge_waiting",
    "note_case",
    "plan_for_red",
    "publish_draw",
    "record_campaign",
    "record_plan",
    "refuse",
    "scan",
    "take",
    "take_up_finding",
]
