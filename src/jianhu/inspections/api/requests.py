"""Requests of enterprises at the desk: who answers for each, until when."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.inspections import services
from jianhu.inspections.queries import requests
from jianhu.inspections.schemas.service import (
    EnterpriseRequestKept,
    EnterpriseRequestOut,
    EnterpriseRequestPage,
    Responsible,
    ServiceSaid,
)

router = Router(tags=["inspections"])


@router.get("/requests", response=EnterpriseRequestPage, operation_id="inspections_requests")
@needs("inspections.see")
def listed(
    request: Request, state: str = "", subject: str = "", cursor: str = "", limit: int = 50
) -> Any:
    """企业诉求：编号、负责人、答复期限；可以只看一个企业的"""
    page = requests.requests_page(
        request.user, state=state, subject=subject, cursor=cursor, limit=limit
    )
    return page._asdict()


@router.post("/requests", response=EnterpriseRequestKept, operation_id="inspections_record_request")
@needs("inspections.plan", "inspections.walk")
@once
def record(request: Request, body: ServiceSaid) -> Any:
    """代企业登记诉求，得到一个编号、一个负责人"""
    made = services.record_request(request.user, body.said)
    return requests.row_of(made) | {"key": made.key}


@router.get(
    "/requests/{number}/colleagues",
    response=list[Responsible],
    operation_id="inspections_request_colleagues",
)
@needs("inspections.plan")
def colleagues(request: Request, number: str) -> Any:
    """可以改派给谁"""
    found = requests.colleagues(requests.request_for(request.user, number))
    return [{"id": person, "name": name} for person, name in found]


@router.post(
    "/requests/{number}/responsible",
    response=EnterpriseRequestOut,
    operation_id="inspections_assign_request",
)
@needs("inspections.plan")
def assign(request: Request, number: str, body: ServiceSaid) -> Any:
    """改派负责人，写明原因，留痕"""
    return requests.row_of(services.assign_request(request.user, number, body.said))


@router.post(
    "/requests/{number}/answer",
    response=EnterpriseRequestOut,
    operation_id="inspections_answer_request",
)
@needs("inspections.see")
def answer(request: Request, number: str, body: ServiceSaid) -> Any:
    """负责人答复"""
    return requests.row_of(services.answer_request(request.user, number, body.said))


@router.post(
    "/requests/{number}/close",
    response=EnterpriseRequestOut,
    operation_id="inspections_close_request",
)
@needs("inspections.see")
def close(request: Request, number: str) -> Any:
    """答复以后办结"""
    return requests.row_of(services.close_request(request.user, number))
