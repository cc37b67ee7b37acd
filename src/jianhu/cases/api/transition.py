"""Transitional decisions: one running case, or all of an office, on a newer edition."""

from typing import Any

from ninja import Router, Schema

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases.queries.detail import detail
from jianhu.cases.schemas import CaseOut, SaidIn
from jianhu.cases.services import transition

router = Router(tags=["cases"])
Out = dict[str, Any]


class WentOverOut(Schema):
    """``says``: why it stays on its edition, "" if it went over."""

    number: str
    says: str


@router.post(
    "/procedures/{name}/transition",
    response=list[WentOverOut],
    operation_id="cases_all_transition",
)
@needs("cases.decide")
@once
def all_cases(request: Request, name: str, said: SaidIn) -> list[Out]:
    """过渡决定：本机关在办案件逐件改按新版本程序办理"""
    return [dict(each) for each in transition.all_go_over(request.user, name, said.said)]


@router.post("/{number}/transition", response=CaseOut, operation_id="cases_transition")
@needs("cases.decide")
@once
def one(request: Request, number: str, said: SaidIn) -> Out:
    """过渡决定：一件在办案件改按新版本程序办理"""
    transition.go_over(request.user, number, said.said)
    return detail(request.user, number)
