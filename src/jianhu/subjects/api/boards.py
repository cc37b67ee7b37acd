"""Boards and maps over many files."""

from typing import Annotated, Any

from ninja import Query, Router

from jianhu.base.access import Request, needs
from jianhu.kit.arriving import Latitude, Longitude
from jianhu.subjects import queries
from jianhu.subjects.queries.doors import today
from jianhu.subjects.schemas import (
    ColourBoardOut,
    ColourHoursOut,
    ColourLevelOut,
    SubjectPoint,
    SubjectTownOut,
)

router = Router(tags=["subjects"])


@router.get("/board", response=list[ColourBoardOut], operation_id="subjects_board")
@needs("subjects.see")
def board(request: Request, town: str = "", every: bool = False) -> Any:
    """重点行业三色看板；every 为全部行业"""
    return queries.board(request.user, town, key_only=not every)


@router.get("/towns", response=list[SubjectTownOut], operation_id="subjects_towns")
@needs("subjects.see")
def towns(
    request: Request,
    q: str = "",
    colour: str = "",
    industry: str = "",
    kind: str = "",
    pending: bool = False,
) -> Any:
    """按同样条件，各镇街有多少监管对象"""
    wanted = queries.Wanted(q=q, colour=colour, industry=industry, kind=kind, pending=pending)
    return queries.by_town(request.user, wanted)


@router.get("/levels", response=list[ColourLevelOut], operation_id="subjects_levels")
@needs("subjects.see")
def levels(request: Request) -> Any:
    """三级监管对象名录和分级措施清单（措施、完成时限）"""
    return queries.levels(request.user, today())


@router.get("/hours", response=list[ColourHoursOut], operation_id="subjects_hours")
@needs("subjects.see")
def hours(request: Request, hours: Annotated[int, Query(ge=0, le=1_000_000)]) -> Any:
    """按颜色分配监管工时的建议"""
    return queries.hours_by_colour(request.user, hours)


@router.get("/map", response=list[SubjectPoint], operation_id="subjects_map")
@needs("subjects.see")
def on_map(
    request: Request,
    west: Longitude,
    south: Latitude,
    east: Longitude,
    north: Latitude,
    limit: Annotated[int, Query(ge=1, le=2000)] = 500,
) -> Any:
    """一张图：辖区内的监管对象及其适用事项数"""
    return queries.on_map(request.user, (west, south, east, north), limit)
