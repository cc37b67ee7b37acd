"""Penalties and waivers on the spot, by phone."""

from typing import Any

from django.views.decorators.http import conditional_page
from ninja import Router
from ninja.decorators import decorate_view

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.api.asked import said_at
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.simple import all_for_the_spot
from jianhu.cases.schemas import CaseOut, SimpleOut, SpotIn, WaiveIn

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/on-the-spot", response=CaseOut, operation_id="cases_on_the_spot")
@needs("cases.handle")
@once
def on_the_spot(request: Request, said: SpotIn) -> Out:
    """当场处罚"""
    case = services.penalise_on_the_spot(request.user, **said.dict(), said_at=said_at(request))
    return detail(request.user, case.number)


@router.post("/on-the-spot/waiver", response=CaseOut, operation_id="cases_waive_on_the_spot")
@needs("cases.handle")
@once
def waive_on_the_spot(request: Request, said: WaiveIn) -> Out:
    """当场不予处罚"""
    case = services.waive_on_the_spot(request.user, **said.dict(), said_at=said_at(request))
    return detail(request.user, case.number)


@router.get("/simple", response=SimpleOut, operation_id="cases_simple", exclude_defaults=True)
@decorate_view(conditional_page)
@needs("cases.handle")
def simple(request: Request) -> Out:
    """当场处罚要用的：事项和幅度、同事、限额、文书用语（手机存下，没有网络也能用）"""
    return all_for_the_spot(request.user)
