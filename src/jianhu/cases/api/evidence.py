"""Evidence of a case."""

from typing import Any

from django.http import FileResponse
from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.api.asked import keep_private
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.evidence import file_of
from jianhu.cases.schemas import CaseOut, SaidIn

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.post("/{number}/evidence", response=CaseOut, operation_id="cases_evidence")
@needs("cases.handle")
@once
def evidence(request: Request, number: str, said: SaidIn) -> Out:
    """收集证据"""
    services.keep_evidence(request.user, number, said.said)
    return detail(request.user, number)


@router.get("/{number}/evidence/{piece}", operation_id="cases_evidence_file")
@needs("cases.see")
def evidence_file(request: Request, number: str, piece: int) -> FileResponse:
    """查看证据原件"""
    file = file_of(request.user, number, piece)
    response = FileResponse(file.file.open("rb"), content_type=file.content_type)
    keep_private(response)
    return response
