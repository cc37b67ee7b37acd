"""Lists of cases, a new one, and how procedures go."""

from datetime import date
from typing import Any

from ninja import Router

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.queries import listing
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.queues import queues_of
from jianhu.cases.queries.table import table
from jianhu.cases.schemas import CaseOut, CasePage, OpenIn, ProcedureOut, QueueOut

router = Router(tags=["cases"])
Out = dict[str, Any]


@router.get("", response=CasePage, operation_id="cases_list")
@needs("cases.see")
def listed(
    request: Request,
    queue: str = "",
    step: str = "",
    text: str = "",
    cursor: str = "",
    limit: int = 50,
) -> Out:
    """案件列表：一个队列按期限先后，其余新的在前"""
    asked = {"queue": queue, "step": step, "text": text, "cursor": cursor, "limit": limit}
    return listing.page(request.user, **asked)._asdict()  # type: ignore[arg-type]


@router.get("/counts", response=dict[str, int], operation_id="cases_counts")
@needs("cases.see")
def counts(request: Request) -> Out:
    """各环节案件数"""
    return listing.counts(request.user)


@router.get("/queues", response=list[QueueOut], operation_id="cases_queues")
@needs("cases.see")
def queues(request: Request) -> list[Out]:
    """我的队列：每个有多少案件"""
    return queues_of(request.user)


@router.get("/procedures/{name}", response=ProcedureOut, operation_id="cases_procedure")
@needs("cases.see")
def procedure(request: Request, name: str, edition: date | None = None) -> Out:
    """办案程序：每一步的依据和条件"""
    return table(name, edition)


@router.post("", response=CaseOut, operation_id="cases_open")
@needs("cases.handle")
@once
def open_case(request: Request, said: OpenIn) -> Out:
    """登记案件，提请立案"""
    case = services.open_case_said(request.user, said.matter, said.party)
    return detail(request.user, case.number)
