"""What crosses the wire of special campaigns."""

from datetime import date, datetime
from typing import Any

from ninja import Schema


class CampaignIn(Schema):
    said: dict[str, Any]


class CampaignOut(Schema):
    """``approved_by``: the organ that ordered it; ``decided_by``: the head who let it begin."""

    id: int
    name: str
    office: str
    basis: str
    since: date
    until: date
    scope: str
    reason: str
    kinds: list[str]
    approved_by: str
    state: str
    state_name: str
    decided_by: str
    decided_at: datetime | None
    plans: int
    visits: int


class CampaignPage(Schema):
    items: list[CampaignOut]
    next: str | None


class FunnelOut(Schema):
    """``complaints_change``: per cent against the same days of the year before, if any came."""

    checks: int
    problems: int
    corrected: int
    cases: int
    red_to_green: int
    complaints: int
    complaints_before: int
    complaints_change: int | None


class CampaignPlanOut(Schema):
    number: str
    title: str
    office: str
    state_name: str


class CampaignVisitOut(Schema):
    number: str
    day: date
    subject: str
    lead: str
    step: str
    problems: int


class CampaignWholeOut(CampaignOut):
    funnel: FunnelOut
    its_plans: list[CampaignPlanOut]
    its_visits: list[CampaignVisitOut]
    its_cases: list[str]
