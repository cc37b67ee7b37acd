"""A case out of an inspection's result."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases.queries.from_visit import begun
from jianhu.cases.schemas.from_visit import BegunOut, FromVisitIn, FromVisitOut
from jianhu.cases.services.from_visit import open_from_visit

router = Router(tags=["cases"])


@router.get("/from-visit", response=BegunOut, operation_id="cases_from_visit")
@needs("cases.handle")
def from_visit(request: Request, visit: str, finding: str) -> dict[str, Any]:
    """检查发现的问题登记案件时，预先填好的内容"""
    return begun(request.user, visit, finding)


@router.post("/from-visit", response=FromVisitOut, operation_id="cases_open_from_visit")
@needs("cases.handle")
@once
def open_it(request: Request, said: FromVisitIn) -> dict[str, Any]:
    """检查结果为立案的，登记案件；同一发现只登记一次"""
    number = open_from_visit(request.user, said.visit, said.finding, said.matter, said.party)
    return {"number": number}
