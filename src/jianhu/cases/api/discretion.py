"""Weighing by a published table, before it is said: what it asks, and what it would give."""

from decimal import Decimal
from typing import Annotated, Any

from ninja import Query, Router

from jianhu.base.access import Request, needs
from jianhu.cases.queries.discretion import assessed
from jianhu.cases.queries.discretion import discretion as discretion_of
from jianhu.cases.rules.forms_discretion import Weighing
from jianhu.cases.schemas.discretion import AssessedOut, AssessIn, DiscretionOut

router = Router(tags=["cases"])
Out = dict[str, Any]
Fine = Annotated[Decimal, Query(ge=0, max_digits=12, decimal_places=2)]


@router.get("/{number}/discretion", response=DiscretionOut, operation_id="cases_discretion")
@needs("cases.see")
def discretion(
    request: Request,
    number: str,
    fine: Fine | None = None,
) -> Out:
    """本案适用的裁量基准、已经裁量的幅度，拟罚数额是否离开幅度"""
    return discretion_of(request.user, number, fine)


@router.post("/{number}/discretion", response=AssessedOut, operation_id="cases_assess")
@needs("cases.see")
def assess(request: Request, number: str, said: AssessIn) -> Out:
    """按基准试算：只计算，不记录"""
    return assessed(request.user, number, Weighing(**said.dict()))
