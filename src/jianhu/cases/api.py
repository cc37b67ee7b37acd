"""Routes of the cases room: who may, words in, one service, words out."""

from datetime import date, datetime
from typing import Any, Literal
from urllib.parse import quote

from django.http import FileResponse, HttpResponse
from django.views.decorators.http import conditional_page
from ninja import Router
from ninja.decorators import decorate_view

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.queries import leniency, listing
from jianhu.cases.queries.alike import alike
from jianhu.cases.queries.detail import detail
from jianhu.cases.queries.evidence import file_of
from jianhu.cases.queries.measures import measures_for
from jianhu.cases.queries.newcomers import newcomers
from jianhu.cases.queries.orders import order_file
from jianhu.cases.queries.papers import PDF, rendered, whole
from jianhu.cases.queries.queues import queues_of
from jianhu.cases.queries.simple import all_for_the_spot
from jianhu.cases.queries.table import table
from jianhu.cases.schemas import (
    CaseOut,
    CasePage,
    HandlerIn,
    LeniencyOut,
    LenientIn,
    LenientOut,
    LikeCasesOut,
    MeasureIn,
    NewcomerOut,
    OpenIn,
    PossibleMeasureOut,
    ProcedureOut,
    QueueOut,
    RelationIn,
    SaidIn,
    SimpleOut,
    SpotIn,
    WaivedPage,
    WaiveIn,
)
from jianhu.kit.arriving import read_moment

router = Router(tags=["cases"])
Out = dict[str, Any]
MAKERS = (
    "cases.handle",
    "cases.review",
    "cases.decide",
    "cases.chair",
    "cases.collect",
    "cases.designate",
    "cases.advise",
)


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
def procedure(request: Request, name: str) -> Out:
    """办案程序：每一步的依据和条件"""
    return table(name)


@router.post("", response=CaseOut, operation_id="cases_open")
@needs("cases.handle")
@once
def open_case(request: Request, said: OpenIn) -> Out:
    """登记案件，提请立案"""
    case = services.open_case_said(request.user, said.matter, said.party)
    return detail(request.user, case.number)


@router.post("/on-the-spot", response=CaseOut, operation_id="cases_on_the_spot")
@needs("cases.handle")
@once
def on_the_spot(request: Request, said: SpotIn) -> Out:
    """当场处罚"""
    case = services.penalise_on_the_spot(request.user, **said.dict(), said_at=_said_at(request))
    return detail(request.user, case.number)


@router.post("/on-the-spot/waiver", response=CaseOut, operation_id="cases_waive_on_the_spot")
@needs("cases.handle")
@once
def waive_on_the_spot(request: Request, said: WaiveIn) -> Out:
    """当场不予处罚"""
    case = services.waive_on_the_spot(request.user, **said.dict(), said_at=_said_at(request))
    return detail(request.user, case.number)


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


@router.get("/{number}/alike", response=LikeCasesOut, operation_id="cases_alike")
@needs("cases.see")
def alike_of(request: Request, number: str) -> Out:
    """此前决定的同类案件罚了多少"""
    return alike(request.user, number)


@router.get("/simple", response=SimpleOut, operation_id="cases_simple", exclude_defaults=True)
@decorate_view(conditional_page)
@needs("cases.handle")
def simple(request: Request) -> Out:
    """当场处罚要用的：事项和幅度、同事、限额、文书用语（手机存下，没有网络也能用）"""
    return all_for_the_spot(request.user)


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
    services.take(request.user, number, move, said.said, said_at=_said_at(request))
    return detail(request.user, number)


@router.post("/{number}/measures", response=CaseOut, operation_id="cases_measure")
@needs("cases.handle")
@once
def measure(request: Request, number: str, said: MeasureIn) -> Out:
    """启动行政强制"""
    begun = services.begin_measure(request.user, number, **said.dict(), said_at=_said_at(request))
    return detail(request.user, begun.number)


@router.get("/{number}/measures", response=list[PossibleMeasureOut], operation_id="cases_measures")
@needs("cases.see")
def possible_measures(request: Request, number: str) -> list[Out]:
    """本案可以启动哪些行政强制，还缺什么"""
    return measures_for(request.user, number)


@router.post("/{number}/evidence", response=CaseOut, operation_id="cases_evidence")
@needs("cases.handle")
@once
def evidence(request: Request, number: str, said: SaidIn) -> Out:
    """收集证据"""
    services.keep_evidence(request.user, number, said.said)
    return detail(request.user, number)


@router.post("/{number}/party", response=CaseOut, operation_id="cases_party")
@needs("cases.handle")
@once
def party(request: Request, number: str, said: SaidIn) -> Out:
    """补正当事人信息"""
    services.amend_party(request.user, number, said.said)
    return detail(request.user, number)


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


@router.get("/{number}/papers/{paper}.{form}", operation_id="cases_paper")
@needs(*MAKERS)
def paper(request: Request, number: str, paper: int, form: str) -> HttpResponse:
    """文书：PDF、Word，或者 58、80 毫米小票"""
    name, kind, content = rendered(request.user, number, paper, form, _house(request))
    return _file(name, kind, content)


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
    name, content = whole(request.user, number, _house(request))
    return _file(name, PDF, content)


@router.get("/{number}/order.pdf", operation_id="cases_order")
@needs(*MAKERS)
def order(request: Request, number: str) -> HttpResponse:
    """待签发的决定书（解除查封、扣押，解除冻结）"""
    name, content = order_file(request.user, number, _house(request))
    return _file(name, PDF, content)


@router.get("/{number}/evidence/{piece}", operation_id="cases_evidence_file")
@needs("cases.see")
def evidence_file(request: Request, number: str, piece: int) -> FileResponse:
    """查看证据原件"""
    file = file_of(request.user, number, piece)
    response = FileResponse(file.file.open("rb"), content_type=file.content_type)
    response["X-Content-Type-Options"] = "nosniff"
    return response


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


def _file(name: str, kind: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _house(request: Request) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _said_at(request: Request) -> datetime | None:
    """When it was done by the phone's clock, if it was offline then."""
    return read_moment(request.headers.get("X-Jianhu-Said-At", ""))
