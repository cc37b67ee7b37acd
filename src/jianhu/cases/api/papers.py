"""Papers of a case, one by one and as a whole file."""

from typing import Any

from django.http import HttpResponse
from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.api.asked import MAKERS, as_file, house_of, said_at
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.drafts import drawn
from jianhu.cases.queries.orders import order_file
from jianhu.cases.queries.papers import PDF, rendered, whole
from jianhu.cases.schemas import CaseOut, SaidIn
from jianhu.cases.schemas.drafts import DraftOut

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.get("/{number}/papers/{paper}.{form}", operation_id="cases_paper")
@needs(*MAKERS)
def paper(request: Request, number: str, paper: int, form: str) -> HttpResponse:
    """文书：PDF、Word，或者 58、80 毫米小票"""
    name, kind, content = rendered(request.user, number, paper, form, house_of(request))
    return as_file(name, kind, content)


@router.post(
    "/{number}/moves/{move}/preview", response=list[DraftOut], operation_id="cases_preview"
)
@needs(*MAKERS)
def preview(request: Request, number: str, move: str, said: SaidIn) -> list[Out]:
    """预览这一步将要制作的文书，不留下任何东西"""
    drafts = services.preview(request.user, number, move, said.said, said_at=said_at(request))
    return [drawn(each, house_of(request)) for each in drafts]


@router.post(
    "/{number}/papers/{paper}/corrections", response=CaseOut, operation_id="cases_correct_paper"
)
@needs(*MAKERS)
@once
def correct_paper(request: Request, number: str, paper: int, said: SaidIn) -> Out:
    """更正文书：原文划线保留，写明理由"""
    services.correct_paper(request.user, number, paper, said.said)
    return detail(request.user, number)


@router.get("/{number}/file.pdf", operation_id="cases_file")
@needs(*MAKERS)
def file(request: Request, number: str) -> HttpResponse:
    """整本案卷"""
    name, content = whole(request.user, number, house_of(request))
    return as_file(name, PDF, content)


@router.get("/{number}/order.pdf", operation_id="cases_order")
@needs(*MAKERS)
def order(request: Request, number: str) -> HttpResponse:
    """待签发的决定书（解除查封、扣押，解除冻结）"""
    name, content = order_file(request.user, number, house_of(request))
    return as_file(name, PDF, content)
