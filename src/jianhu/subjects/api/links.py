"""Rows that may mean one subject: listed, judged, and judged otherwise."""

from typing import Annotated, Any

from ninja import Query, Router, Status

from jianhu.base.access import Request, needs
from jianhu.subjects import queries, services
from jianhu.subjects.models import Link
from jianhu.subjects.schemas.links import (
    AloneRowPage,
    FileOpenedIn,
    FilesMergeIn,
    LinkCounts,
    LinkJudgementIn,
    LinkOut,
    LinkPage,
    LinkUndoIn,
)

router = Router(tags=["subjects"])


@router.get("", response=LinkPage, operation_id="subjects_links")
@needs("subjects.keep")
def links(
    request: Request,
    state: str = "asked",
    cursor: str = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """可能是同一主体的来源记录，待核对的越像越靠前"""
    return queries.links_page(request.user, state, cursor, limit)._asdict()


@router.get("/waiting", response=LinkCounts, operation_id="subjects_links_waiting")
@needs("subjects.keep")
def waiting(request: Request) -> Any:
    """待核对的有多少对，没有归属的来源记录有多少行"""
    return queries.waiting(request.user)


@router.get("/alone", response=AloneRowPage, operation_id="subjects_alone_rows")
@needs("subjects.keep")
def alone(
    request: Request, cursor: str = "", limit: Annotated[int, Query(ge=1, le=200)] = 50
) -> Any:
    """没有归属、也没有相似对象的来源记录"""
    return queries.alone_page(request.user, cursor, limit)._asdict()


@router.post("/alone/{number}/file", response={201: LinkOut}, operation_id="subjects_open_file")
@needs("subjects.keep")
def open_file(request: Request, number: int, said: FileOpenedIn) -> Any:
    """确认没有建过档，按这行记录新建一个档案"""
    return Status(201, _shown(services.open_file(request.user, number, **said.model_dump())))


@router.get("/{number}", response=LinkOut, operation_id="subjects_link")
@needs("subjects.keep")
def one(request: Request, number: int) -> Any:
    """一对来源记录的比对和理由"""
    return _shown(queries.link_for(request.user, number))


@router.post("/{number}/judge", response=LinkOut, operation_id="subjects_judge_link")
@needs("subjects.keep")
def judge(request: Request, number: int, said: LinkJudgementIn) -> Any:
    """认定是或者不是同一主体；是的，归入一个档案"""
    return _shown(services.judge(request.user, number, **said.model_dump()))


@router.post("/{number}/undo", response=LinkOut, operation_id="subjects_undo_link")
@needs("subjects.keep")
def undo(request: Request, number: int, said: LinkUndoIn) -> Any:
    """撤销认定：归入的退回，为此新建的档案关闭，重新待核对"""
    return _shown(services.undo(request.user, number, **said.model_dump()))


@router.post("", response={201: LinkOut}, operation_id="subjects_merge_files")
@needs("subjects.keep")
def merge(request: Request, said: FilesMergeIn) -> Any:
    """两个档案是同一主体，合并为一个"""
    made = services.merge_files(request.user, said.one, said.other, said.reason)
    return Status(201, _shown(made))


def _shown(link: Link) -> Any:
    return queries.shown([link])[0]
