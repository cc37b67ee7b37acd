"""The party and the handlers of a case."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.newcomers import newcomers
from jianhu.cases.schemas import CaseOut, HandlerIn, NewcomerOut, RelationIn, SaidIn

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/{number}/party", response=CaseOut, operation_id="cases_party")
@needs("cases.handle")
@once
def party(request: Request, number: str, said: SaidIn) -> Out:
    """补正当事人信息"""
    services.amend_party(request.user, number, said.said)
    return detail(request.user, number)


@router.post("/{number}/relation", response=CaseOut, operation_id="cases_relation")
@needs("cases.handle", "cases.decide")
def relation(request: Request, number: str, said: RelationIn) -> Out:
    """登记办案人员与案件的利害关系"""
    services.declare_relation(request.user, number, said.person, said.related)
    return detail(request.user, number)


@router.get("/{number}/newcomers", response=list[NewcomerOut], operation_id="cases_newcomers")
@needs("cases.decide")
def who_may_take_over(request: Request, number: str) -> list[Out]:
    """可以接替的办案人员：本机关、持本领域有效执法证、没有审核审批过本案"""
    return newcomers(request.user, number)


@router.post("/{number}/handlers", response=CaseOut, operation_id="cases_handlers")
@needs("cases.decide")
def handlers(request: Request, number: str, said: HandlerIn) -> Out:
    """更换办案人员"""
    services.change_handler(request.user, number, **said.dict())
    return detail(request.user, number)
