"""Service packages at the desk: what is offered, what was chosen, the check-up it becomes."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import packages
from jianhu.inspections.queries.results import detail
from jianhu.inspections.schemas.service import (
    PackageOrderOut,
    PackageOrderPage,
    PackageOut,
    ServiceSaid,
)
from jianhu.inspections.schemas.visits import VisitOut
from jianhu.subjects.queries import subject_for
from jianhu.subjects.queries.doors import today

router = Router(tags=["inspections"])


@router.get("/packages", response=list[PackageOut], operation_id="inspections_packages")
@needs("inspections.see")
def offered(request: Request, subject: str = "") -> Any:
    """一个企业可以选的服务套餐，逐项列出会看什么；没有写企业的，是各行各业都有的"""
    industry = subject_for(request.user, subject).industry if subject else ""
    return [each._asdict() for each in packages.offered(industry, today())]


@router.get("/package-orders", response=PackageOrderPage, operation_id="inspections_package_orders")
@needs("inspections.see")
def orders(request: Request, cursor: str = "", limit: int = 50) -> Any:
    """企业选的服务套餐，新的在前"""
    return packages.orders_for(request.user, cursor, limit)._asdict()


@router.post("/package-orders", response=PackageOrderOut, operation_id="inspections_choose_package")
@needs("inspections.plan")
@once
def choose(request: Request, body: ServiceSaid) -> Any:
    """代企业登记选择的服务套餐：谁提出的，看过哪些事项"""
    return packages.row_of(services.record_choice(request.user, body.said))


@router.post(
    "/package-orders/{number}/visit", response=VisitOut, operation_id="inspections_draft_check_up"
)
@needs("inspections.plan")
@once
def draft(request: Request, number: str, body: ServiceSaid) -> Any:
    """按申请安排执法体检，只有套餐里的事项"""
    visit = services.draft_check_up(request.user, number, body.said)
    return detail(request.user, visit.number)


@router.post(
    "/package-orders/{number}/withdraw",
    response=PackageOrderOut,
    operation_id="inspections_withdraw_package",
)
@needs("inspections.plan")
def withdraw(request: Request, number: str, body: ServiceSaid) -> Any:
    """企业在安排体检以前撤回申请，写明原因；另选套餐的，重新登记"""
    return packages.row_of(services.withdraw_package(request.user, number, body.said))
