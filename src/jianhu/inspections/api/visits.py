"""Visits: the calendar, today's walk, one visit and its moves."""

from datetime import date
from typing import Any
from urllib.parse import quote

from django.http import FileResponse, HttpResponse
from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import listing
from jianhu.inspections.queries.paper import rendered
from jianhu.inspections.queries.results import detail, photo_for
from jianhu.inspections.schemas.visits import (
    MergeIn,
    MoveIn,
    VisitDays,
    VisitIn,
    VisitOut,
    VisitRow,
)
from jianhu.kit.arriving import read_moment

router = Router(tags=["inspections"])


@router.get("/visits", response=VisitDays, operation_id="inspections_calendar")
@needs("inspections.see")
def calendar(request: Request, since: date, until: date, step: str = "", limit: int = 200) -> Any:
    """检查日历：一段日子里的检查，按整天分页；还有的，从 next 那天接着看"""
    return listing.calendar(request.user, since, until, step, limit)._asdict()


@router.get("/walk", response=list[VisitRow], operation_id="inspections_walk")
@needs("inspections.walk")
def walk(request: Request, day: date) -> Any:
    """我这一天要走的检查，按顺序"""
    return listing.mine(request.user, day)[:100]


@router.post("/visits", response=VisitOut, operation_id="inspections_draft")
@needs("inspections.plan")
@once
def draft(request: Request, body: VisitIn) -> Any:
    """安排一次检查"""
    visit = services.draft_visit(request.user, body.said)
    return detail(request.user, visit.number)


@router.get("/visits/{number}", response=VisitOut, operation_id="inspections_visit")
@needs("inspections.see")
def one(request: Request, number: str) -> Any:
    """一次检查：事项、人员、可以办理什么"""
    return detail(request.user, number)


@router.get("/visits/{number}/papers/{paper}.pdf", operation_id="inspections_paper")
@needs("inspections.see")
def paper(request: Request, number: str, paper: int) -> HttpResponse:
    """一份检查文书（PDF）"""
    name, content = rendered(request.user, number, paper, request.build_absolute_uri("/")[:-1])
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
    return answer


@router.get("/visits/{number}/photos/{photo}", operation_id="inspections_photo")
@needs("inspections.see")
def photo(request: Request, number: str, photo: int) -> FileResponse:
    """检查中拍的照片、签名"""
    kept = photo_for(request.user, number, photo)
    answer = FileResponse(kept.file.open("rb"), content_type=kept.content_type)
    answer["Cache-Control"] = "private, max-age=86400"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@router.post("/visits/{number}/merge", response=VisitOut, operation_id="inspections_merge")
@needs("inspections.plan")
@once
def merge(request: Request, number: str, body: MergeIn) -> Any:
    """把其他部门待查的事项、还没有批准的检查合并进来"""
    services.merge_waiting(request.user, number, body.officers, body.visits)
    return detail(request.user, number)


@router.post("/visits/{number}/moves/{move}", response=VisitOut, operation_id="inspections_take")
@needs("inspections.walk", "inspections.approve", "inspections.plan")
@once
def take(request: Request, number: str, move: str, body: MoveIn) -> Any:
    """办理一步：批准、通知、到达、记录、结束、告知"""
    said_at, sent_at = (
        read_moment(request.headers.get(f"X-Jianhu-{which}-At", "")) for which in ("Said", "Sent")
    )
    services.take(request.user, number, move, body.said, said_at=said_at, sent_at=sent_at)
    return detail(request.user, number)
