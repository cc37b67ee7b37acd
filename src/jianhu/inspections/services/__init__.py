"""Verbs of the inspections room; the only transactions."""

from jianhu.inspections.services.drafting import draft_visit, merge_waiting
from jianhu.inspections.services.draws import make_draw, publish_draw
from jianhu.inspections.services.enterprise import complain, refuse, scan
from jianhu.inspections.services.moving import take
from jianhu.inspections.services.plans import approve_plan, record_campaign, record_plan

__all__ = [
    "approve_plan",
    "complain",
    "draft_visit",
    "make_draw",
    "merge_waiting",
    "publish_draw",
    "record_campaign",
    "record_plan",
    "refuse",
    "scan",
    "take",
]
