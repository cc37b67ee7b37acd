"""One case: its page, its next step, its measures, and others who did the same."""

from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.api.asked import MAKERS, said_at
from jianhu.cases.queries.alike import alike
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.measures import measures_for
from jianhu.cases.schemas import (
    CaseOut,
    LikeCasesOut,
    MeasureIn,
    PossibleMeasureOut,
    SaidIn,
)

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.get("/{number}", response=CaseOut, operation_id="cases_get")
@needs("cases.see")
def one(request: Request, number: str) -> Out:
    """案件详情和下一步"""
    return detail(request.user, number)


@router.post("/{number}/moves/{move}", response=CaseOut, operation_id="cases_move")
@needs(*MAKERS)
@once
def take(request: Request, number: str, move: str, said: SaidIn) -> Out:
    """办理一步"""
    services.take(request.user, number, move, said.said, said_at=said_at(request))
    return detail(request.user, number)


@router.get("/{number}/alike", response=LikeCasesOut, operation_id="cases_alike")
@needs("cases.see")
def alike_of(request: Request, number: str) -> Out:
    """此前决定的同类案件罚了多少"""
    return alike(request.user, number)


@router.post("/{number}/measures", response=CaseOut, operation_id="cases_measure")
@needs("cases.handle")
@once
def measure(request: Request, number: str, said: MeasureIn) -> Out:
    """启动行政强制"""
    begun = services.begin_measure(request.user, number, **said.dict(), said_at=said_at(request))
    return detail(request.user, begun.number)


@router.get("/{number}/measures", response=list[PossibleMeasureOut], operation_id="cases_measures")
@needs("cases.see")
def possible_measures(request: Request, number: str) -> list[Out]:
    """本案可以启动哪些行政强制，还缺什么"""
    return measures_for(request.user, number)


@router.post("/{number}/companions", response=CaseOut, operation_id="cases_companion")
@needs("cases.handle")
@once
def companion(request: Request, number: str, said: SaidIn) -> Out:
    """登记同案其他当事人：另立一案，共用证据"""
    opened = services.open_companion(request.user, number, said.said)
    return detail(request.user, opened.number)


@router.post("/{number}/shared-evidence", response=CaseOut, operation_id="cases_share_evidence")
@needs("cases.handle")
@once
def shared_evidence(request: Request, number: str) -> Out:
    """共用同案后来收集的证据"""
    services.share_evidence(request.user, number)
    return detail(request.user, number)
