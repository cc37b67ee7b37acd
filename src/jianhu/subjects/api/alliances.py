"""Alliances and their notices."""

from typing import Any

from ninja import Router, Status

from jianhu.base.access import Request, needs
from jianhu.subjects import queries, services
from jianhu.subjects.schemas import (
    AllianceIn,
    AllianceMemberIn,
    AllianceNoticeIn,
    AllianceOut,
    SubjectNoticeOut,
)

router = Router(tags=["subjects"])


@router.get("", response=list[AllianceOut], operation_id="subjects_alliances")
@needs("subjects.see")
def alliances(request: Request) -> Any:
    """联盟"""
    return queries.alliances()[:200]


@router.post("", response={201: AllianceOut}, operation_id="subjects_found_alliance")
@needs("subjects.keep")
def found(request: Request, said: AllianceIn) -> Any:
    """成立联盟"""
    return Status(201, services.found_alliance(request.user, **said.model_dump()))


@router.post("/{number}/members", response=AllianceOut, operation_id="subjects_join_alliance")
@needs("subjects.keep")
def join(request: Request, number: int, said: AllianceMemberIn) -> Any:
    """加入联盟"""
    return services.join_alliance(request.user, number, said.code).alliance


@router.post(
    "/{number}/notices", response={201: SubjectNoticeOut}, operation_id="subjects_notify_alliance"
)
@needs("subjects.keep")
def notify(request: Request, number: int, said: AllianceNoticeIn) -> Any:
    """向联盟全体成员发通知"""
    return Status(201, services.notify_alliance(request.user, number, said.title, said.says))
