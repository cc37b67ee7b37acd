"""Special campaigns: recorded, approved, and what became of them."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import campaigns
from jianhu.inspections.schemas.campaigns import (
    CampaignIn,
    CampaignOut,
    CampaignPage,
    CampaignWholeOut,
)

router = Router(tags=["inspections"])


@router.get("/campaigns", response=CampaignPage, operation_id="inspections_campaigns")
@needs("inspections.see")
def listed(request: Request, cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """专项行动"""
    return campaigns.campaigns(cursor, limit)._asdict()


@router.post("/campaigns", response=CampaignOut, operation_id="inspections_record_campaign")
@needs("inspections.plan")
@once
def record(request: Request, said: CampaignIn) -> Any:
    """登记专项行动：依据、批准机关、期限、范围、理由"""
    return campaigns.row_of(services.record_campaign(request.user, said.said))


@router.get("/campaigns/{int:key}", response=CampaignWholeOut, operation_id="inspections_campaign")
@needs("inspections.see")
def one(request: Request, key: int) -> dict[str, Any]:
    """一个专项行动：计划、检查、案件，行动到立案各有多少，红转绿，投诉同比"""
    return campaigns.campaign(key)


@router.post(
    "/campaigns/{int:key}/approve",
    response=CampaignOut,
    operation_id="inspections_approve_campaign",
)
@needs("inspections.approve")
@once
def approve(request: Request, key: int) -> Any:
    """批准专项行动；批准以后才能据此制定计划、安排检查"""
    return campaigns.row_of(services.approve_campaign(request.user, key))
