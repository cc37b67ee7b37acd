"""A head's desk: what waits for approval, and one opinion on many."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import for_approval
from jianhu.inspections.schemas.approvals import ApprovedOut, ApproveManyIn, ForApproval, VisitPage
from jianhu.inspections.schemas.plans import PlanPage

router = Router(tags=["inspections"])


@router.get("/for-approval", response=ForApproval, operation_id="inspections_for_approval")
@needs("inspections.approve")
def how_many(request: Request) -> Any:
    """等我审批的：几个计划，几次检查"""
    return for_approval.how_many(request.user)


@router.get("/for-approval/plans", response=PlanPage, operation_id="inspections_plans_to_approve")
@needs("inspections.approve")
def plans(request: Request, cursor: str = "", limit: int = 50) -> Any:
    """等我审批的检查计划，先登记的在前"""
    return for_approval.plans(request.user, cursor, limit)._asdict()


@router.get(
    "/for-approval/visits", response=VisitPage, operation_id="inspections_visits_to_approve"
)
@needs("inspections.approve")
def visits(request: Request, cursor: str = "", limit: int = 50) -> Any:
    """等我审批的检查，先拟定的在前"""
    return for_approval.visits(request.user, cursor, limit)._asdict()


@router.post("/approvals", response=list[ApprovedOut], operation_id="inspections_approve_many")
@needs("inspections.approve")
@once
def approve(request: Request, body: ApproveManyIn) -> Any:
    """以同一意见审批多个计划和检查；逐个核对，不能批准的逐个写明原因"""
    return [each._asdict() for each in services.approve_many(request.user, body.said)]
