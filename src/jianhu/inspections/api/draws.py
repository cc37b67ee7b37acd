"""双随机 and special campaigns: published before, drawn in the open, proved by anyone."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs, open_to
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries.draws import published
from jianhu.inspections.schemas import CampaignIn, CampaignOut, DrawIn, DrawOut

router = Router(tags=["inspections"])


@router.post("/campaigns", response=CampaignOut, operation_id="inspections_record_campaign")
@needs("inspections.plan")
def campaign(request: Request, said: CampaignIn) -> Any:
    """登记专项行动：批准机关、期限、范围、理由"""
    return services.record_campaign(request.user, said.said)


@router.post("/draws", response=DrawOut, operation_id="inspections_publish_draw")
@needs("inspections.plan")
@once
def publish(request: Request, said: DrawIn) -> Any:
    """公布抽取名单和密数承诺"""
    return published(services.publish_draw(request.user, said.said).number)


@router.post("/draws/{number}/draw", response=DrawOut, operation_id="inspections_make_draw")
@needs("inspections.plan")
def draw(request: Request, number: str) -> Any:
    """公开抽取，同时公布密数"""
    return published(services.make_draw(request.user, number).number)


@router.get("/draws/{number}", response=DrawOut, auth=None, operation_id="inspections_draw")
@open_to("public")
def shown(request: Request, number: str) -> Any:
    """一次抽取：名单、摘要、承诺、结果和重新抽取的方法"""
    return published(number)
