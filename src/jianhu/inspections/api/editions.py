"""服务套餐 as the installation itself offers them: every edition, and the next one."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import editions
from jianhu.inspections.schemas.editions import PackageRegistered
from jianhu.inspections.schemas.service import ServiceSaid
from jianhu.subjects.queries.doors import today

router = Router(tags=["inspections"])


@router.get(
    "/package-register",
    response=list[PackageRegistered],
    operation_id="inspections_package_register",
)
@needs("inspections.see")
def register(request: Request) -> Any:
    """服务套餐及其历次版本：现在提供什么，从哪一天起改为什么"""
    return editions.register(today())


@router.post(
    "/package-register",
    response=list[PackageRegistered],
    operation_id="inspections_record_edition",
)
@needs("inspections.packages")
@once
def record(request: Request, body: ServiceSaid) -> Any:
    """登记服务套餐的新版本，或者停止提供；已经登记的不改写，企业已经选的不受影响"""
    services.record_edition(request.user, body.said)
    return editions.register(today())
