"""How a case may be let off, and what was let off so far."""

from datetime import date
from typing import Any, Literal

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.cases.queries import leniency
from jianhu.cases.schemas import LeniencyOut, LenientIn, LenientOut, WaivedPage

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/leniency/paths", response=LenientOut, operation_id="cases_lenient_paths_before")
@needs("cases.handle")
def lenient_before(request: Request, said: LenientIn) -> Out:
    """立案前查看可以怎样从宽"""
    return leniency.paths_before(**said.dict())


@router.get("/leniency", response=LeniencyOut, operation_id="cases_leniency")
@needs("cases.see")
def lenient_numbers(request: Request, since: date, until: date) -> Out:
    """包容审慎台账：案件数、主体数、免罚金额"""
    return leniency.numbers(request.user, since, until)


@router.get("/leniency/cases", response=WaivedPage, operation_id="cases_leniency_cases")
@needs("cases.see")
def lenient_cases(
    request: Request,
    since: date,
    until: date,
    counted: Literal["cases", "parties", "amount"] = "cases",
    cursor: str = "",
    limit: int = 50,
) -> Out:
    """台账数字背后的案件"""
    asked = {"counted": counted, "cursor": cursor, "limit": limit}
    return leniency.counted_cases(request.user, since, until, **asked)._asdict()  # type: ignore[arg-type]


@router.get("/{number}/leniency", response=LenientOut, operation_id="cases_lenient_paths")
@needs("cases.see")
def lenient_of(request: Request, number: str) -> Out:
    """本案可以怎样从宽"""
    return leniency.paths_of(request.user, number)
