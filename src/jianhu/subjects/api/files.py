"""Files: found, opened, read, changed."""

from typing import Annotated, Any

from ninja import Query, Router, Status

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.base.pages import oldest
from jianhu.subjects import queries, services
from jianhu.subjects.models import Subject
from jianhu.subjects.schemas import (
    ApplicableOut,
    FileEntryPage,
    SubjectChangeIn,
    SubjectFileOut,
    SubjectIn,
    SubjectPage,
    SubjectRevealedOut,
    SubjectRevealIn,
    SubjectRow,
)

router = Router(tags=["subjects"])
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("", response=SubjectPage, operation_id="subjects_list")
@needs("subjects.see")
def subjects(
    request: Request,
    q: str = "",
    colour: str = "",
    industry: str = "",
    town: str = "",
    kind: str = "",
    status: str = "",
    pending: bool = False,
    cursor: str = "",
    limit: Limit = 50,
) -> dict[str, Any]:
    """监管对象，按名称或代码、颜色、行业、镇街查找"""
    wanted = queries.Wanted(q, colour, industry, town, kind, status, pending)
    return oldest(queries.wanted_for(request.user, wanted), cursor, limit)._asdict()


@router.post("", response={201: SubjectRow}, operation_id="subjects_file")
@needs("subjects.keep")
@once
def file(request: Request, said: SubjectIn) -> Any:
    """监管对象建档"""
    made = services.file_subject(request.user, **said.model_dump())
    return Status(201, SubjectRow.from_orm(made).model_dump(by_alias=True))


@router.get("/{code}", response=SubjectFileOut, operation_id="subjects_get")
@needs("subjects.see")
def one(request: Request, code: str) -> Any:
    """一企一档：审批、运行、监管、执法、监督"""
    return queries.file_for(request.user, code)


@router.patch("/{code}", response=SubjectRow, operation_id="subjects_change")
@needs("subjects.keep")
def change(request: Request, code: str, said: SubjectChangeIn) -> Subject:
    """变更档案内容"""
    changed = said.model_dump(exclude_unset=True, exclude_none=True)
    return services.change_subject(request.user, code, **changed)


@router.get("/{code}/items", response=list[ApplicableOut], operation_id="subjects_items")
@needs("subjects.see")
def items(request: Request, code: str) -> Any:
    """按行业和类型推出的适用执法事项"""
    return queries.applicable_items(queries.subject_for(request.user, code))


@router.get("/{code}/entries", response=FileEntryPage, operation_id="subjects_entries")
@needs("subjects.see")
def entries(
    request: Request, code: str, stage: str = "", cursor: str = "", limit: Limit = 50
) -> dict[str, Any]:
    """档案记录，新的在前"""
    return queries.entries_for(request.user, code, stage, cursor, limit)._asdict()


@router.post("/{code}/identity", response=SubjectRevealedOut, operation_id="subjects_unmask")
@needs("subjects.unmask")
def unmask(request: Request, code: str, said: SubjectRevealIn) -> Subject:
    """查看身份证号和电话，留痕"""
    return services.unmask(request.user, code, said.reason)
