"""Plans of the offices, and what becomes of them."""

from datetime import date
from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import listing
from jianhu.inspections.queries.door import plan_for
from jianhu.inspections.queries.plan_rows import plan_rows
from jianhu.inspections.queries.summary import summary as summed_up
from jianhu.inspections.schemas.plans import (
    FiguresOut,
    LeftOutOut,
    PlanIn,
    PlanOut,
    PlanPage,
    PlanRows,
    ReturnIn,
)

router = Router(tags=["inspections"])


@router.get("/plans", response=PlanPage, operation_id="inspections_plans")
@needs("inspections.see")
def plans(request: Request, cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """本单位的检查计划"""
    return listing.plans(request.user, cursor, limit)._asdict()


@router.post("/plans", response=PlanOut, operation_id="inspections_record_plan")
@needs("inspections.plan")
@once
def record(request: Request, said: PlanIn) -> Any:
    """登记检查计划"""
    made = services.record_plan(request.user, said.plan, said.rows)
    return listing.plan(request.user, made.number)


@router.get("/plans/sources", response=dict[str, int], operation_id="inspections_plan_sources")
@needs("inspections.see")
def sources(request: Request) -> dict[str, int]:
    """计划的来源：各有几个"""
    return listing.by_source(request.user)


@router.get(
    "/plans/{number}/left-out", response=list[LeftOutOut], operation_id="inspections_left_out"
)
@needs("inspections.see")
def left_out(request: Request, number: str) -> list[dict[str, Any]]:
    """计划里还没有排入检查的事项和原因"""
    return listing.left_out(plan_for(request.user, number))


@router.get("/plans/{number}", response=PlanOut, operation_id="inspections_plan")
@needs("inspections.see")
def shown(request: Request, number: str) -> Any:
    """一个检查计划"""
    return listing.plan(request.user, plan_for(request.user, number).number)


@router.get("/plans/{number}/rows", response=PlanRows, operation_id="inspections_plan_rows")
@needs("inspections.see")
def rows(request: Request, number: str, cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """计划里的待查事项，逐项"""
    return plan_rows(request.user, number, cursor, limit)._asdict()


@router.post("/plans/{number}/return", response=PlanOut, operation_id="inspections_return_plan")
@needs("inspections.approve")
@once
def send_back(request: Request, number: str, body: ReturnIn) -> Any:
    """退回检查计划，写明原因"""
    services.return_plan(request.user, number, body.said)
    return listing.plan(request.user, number)


@router.post("/plans/{number}/approve", response=PlanOut, operation_id="inspections_approve_plan")
@needs("inspections.approve")
@once
def approve(request: Request, number: str) -> Any:
    """批准检查计划"""
    services.approve_plan(request.user, number)
    return listing.plan(request.user, number)


@router.get("/figures", response=FiguresOut, operation_id="inspections_figures")
@needs("inspections.see")
def summary(request: Request, since: date, until: date) -> dict[str, Any]:
    """一段时间的检查：次数、联合、少打扰、迎检天数"""
    return summed_up(request.user, since, until)
