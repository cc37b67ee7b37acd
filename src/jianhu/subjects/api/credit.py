"""Promises, repair, measures and badges of one subject."""

from typing import Any

from ninja import Router, Status

from jianhu.base.access import Request, needs
from jianhu.subjects import queries, services
from jianhu.subjects.schemas import (
    ColourMeasureIn,
    CreditCommitmentIn,
    CreditRepairIn,
    SubjectBadgeIn,
)
from jianhu.subjects.schemas.parts import (
    AppliedMeasureOut,
    CreditCommitmentOut,
    FileEntryOut,
    SubjectBadgeOut,
)

router = Router(tags=["subjects"])


@router.post(
    "/{code}/commitments",
    response={201: CreditCommitmentOut},
    operation_id="subjects_commit_to_credit",
)
@needs("subjects.keep")
def commit(request: Request, code: str, said: CreditCommitmentIn) -> Any:
    """事前：收存签名的守信承诺"""
    subject = queries.subject_for(request.user, code)
    return Status(201, services.commit_to_credit(request.user, subject, **said.model_dump()))


@router.post(
    "/{code}/entries/{entry}/repair", response=FileEntryOut, operation_id="subjects_repair_credit"
)
@needs("subjects.decide")
def repair(request: Request, code: str, entry: int, said: CreditRepairIn) -> Any:
    """信用修复：停止公示和使用一条处罚记录"""
    return services.repair(request.user, code, entry, **said.model_dump())


@router.post(
    "/{code}/measures", response={201: AppliedMeasureOut}, operation_id="subjects_apply_measure"
)
@needs("subjects.decide")
def apply(request: Request, code: str, said: ColourMeasureIn) -> Any:
    """实施已公布清单内的分级措施"""
    made = services.apply_measure(request.user, code, said.measure, willing=said.willing)
    return Status(201, made)


@router.post(
    "/{code}/measures/{number}/end", response=AppliedMeasureOut, operation_id="subjects_end_measure"
)
@needs("subjects.decide")
def end(request: Request, code: str, number: int, done: bool = True) -> Any:
    """分级措施完成或解除"""
    return services.end_measure(request.user, code, number, done=done)


@router.post("/{code}/badges", response={201: SubjectBadgeOut}, operation_id="subjects_give_badge")
@needs("subjects.keep")
def badge(request: Request, code: str, said: SubjectBadgeIn) -> Any:
    """授予示范标牌；颜色变差时自动摘牌"""
    return Status(201, services.give_badge(request.user, code, said.name))
