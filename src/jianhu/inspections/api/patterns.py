"""What visits come to and where they stumble: against a baseline, problems, doubles."""

from datetime import date
from typing import Annotated, Any, Literal

from ninja import Query, Router

from jianhu.base.access import Request, needs
from jianhu.inspections.queries import frequent as finding
from jianhu.inspections.queries.doubles import doubled_for
from jianhu.inspections.queries.reduced import reduced
from jianhu.inspections.schemas.patterns import (
    CheckListLine,
    DoubledOut,
    FrequentOut,
    ReducedOut,
)

router = Router(tags=["inspections"])
Top = Annotated[int, Query(ge=1, le=10)]


@router.get("/reduction", response=ReducedOut, operation_id="inspections_reduction")
@needs("inspections.see")
def reduction(
    request: Request,
    since: date,
    until: date,
    against: date | None = None,
    by: Literal["town", "industry"] = "town",
) -> dict[str, Any]:
    """检查次数比基期减少多少：合计，并分镇街或者行业"""
    return reduced(request.user, since, until, against, by)


@router.get("/frequent", response=FrequentOut, operation_id="inspections_frequent")
@needs("inspections.see")
def frequent(
    request: Request,
    since: date,
    until: date,
    area: str = "",
    industry: str = "",
    top: Top = 5,
) -> dict[str, Any]:
    """高发易发问题：一个辖区或者行业逐月查出最多的事项"""
    return finding.frequent(request.user, since, until, area=area, industry=industry, top=top)


@router.get("/check-list", response=list[CheckListLine], operation_id="inspections_check_list")
@needs("inspections.see")
def check_list(
    request: Request, since: date, until: date, area: str = "", industry: str = ""
) -> Any:
    """辖区执法检查清单：查出问题最多的事项在前"""
    return finding.check_list(request.user, since, until, area=area, industry=industry)


@router.get("/doubles", response=list[DoubledOut], operation_id="inspections_doubles")
@needs("inspections.see")
def doubles(request: Request) -> Any:
    """重复检查预警：两个以上机关计划检查同一对象的同一事项"""
    return doubled_for(request.user)[:500]
