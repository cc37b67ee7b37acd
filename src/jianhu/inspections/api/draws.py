"""双随机: published before, drawn in the open, proved by anyone."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs, open_to
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import draws
from jianhu.inspections.schemas.draws import DrawIn, DrawNow, DrawOut, DrawPage

router = Router(tags=["inspections"])


@router.get("/draws", response=DrawPage, operation_id="inspections_draws")
@needs("inspections.see")
def listed(request: Request, cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """本单位的双随机抽取"""
    return draws.draws_for(request.user, cursor, limit)._asdict()


@router.post("/draws", response=DrawOut, operation_id="inspections_publish_draw")
@needs("inspections.plan")
@once
def publish(request: Request, said: DrawIn) -> Any:
    """公布抽取名单和密数承诺"""
    return draws.published(services.publish_draw(request.user, said.said).number)


@router.post("/draws/{number}/draw", response=DrawOut, operation_id="inspections_make_draw")
@needs("inspections.plan")
@once
def draw(request: Request, number: str, said: DrawNow) -> Any:
    """公开抽取，同时公布密数；现场数由在场的人当场说出"""
    made = services.make_draw(request.user, number, said.said)
    return draws.published(made.number)


@router.get("/draws/{number}", response=DrawOut, auth=None, operation_id="inspections_draw")
@open_to("public")
def shown(request: Request, number: str) -> Any:
    """一次抽取：名单、摘要、承诺、结果和重新抽取的方法"""
    return draws.published(number)
