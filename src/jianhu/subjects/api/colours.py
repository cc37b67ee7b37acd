"""Colours: confirmed or declined by a person, replayed, appealed against."""

from typing import Any

from ninja import Router, Status

from jianhu.base.access import Request, needs, open_to
from jianhu.subjects import queries, services
from jianhu.subjects.models import Subject
from jianhu.subjects.schemas import (
    ColourAppealAnswerIn,
    ColourAppealIn,
    ColourAppealOut,
    ColourDecisionIn,
    ColourReplayOut,
    SubjectRow,
)

router = Router(tags=["subjects"])
appeals = Router(tags=["subjects"])


@router.post("/{code}/colour/confirm", response=SubjectRow, operation_id="subjects_confirm_colour")
@needs("subjects.decide")
def confirm(request: Request, code: str, said: ColourDecisionIn) -> Subject:
    """核实后确认较差的颜色，自此生效"""
    return services.confirm_colour(request.user, code, said.reason)


@router.post("/{code}/colour/decline", response=SubjectRow, operation_id="subjects_decline_colour")
@needs("subjects.decide")
def decline(request: Request, code: str, said: ColourDecisionIn) -> Subject:
    """核实后不予确认"""
    return services.decline_colour(request.user, code, said.reason)


@router.get(
    "/{code}/colours/{number}", response=ColourReplayOut, operation_id="subjects_replay_colour"
)
@needs("subjects.see")
def replay(request: Request, code: str, number: int) -> Any:
    """一次赋码的规则、数据和时间，并按当时规则重新计算"""
    was, now = queries.replay(request.user, code, number)
    same = (was.colour, was.rule) == (now.colour, now.rule)
    return {"was": was, "colour": now.colour, "rule": now.rule, "same": same}


@router.post("/{code}/appeals", response={201: ColourAppealOut}, operation_id="subjects_appeal")
@open_to("signed-in")
def appeal(request: Request, code: str, said: ColourAppealIn) -> Any:
    """代理人对颜色提出申诉"""
    return Status(201, services.appeal(request.user, code, said.says))


@appeals.get("", response=list[ColourAppealOut], operation_id="subjects_appeals")
@needs("subjects.decide")
def waiting(request: Request) -> Any:
    """待答复的颜色申诉"""
    return queries.appeals_for(request.user)[:200]


@appeals.post("/{number}/answer", response=ColourAppealOut, operation_id="subjects_answer_appeal")
@needs("subjects.decide")
def answer(request: Request, number: int, said: ColourAppealAnswerIn) -> Any:
    """答复颜色申诉；成立的，指明不予采信的记录并重新计算"""
    return services.answer_appeal(request.user, number, **said.model_dump())
