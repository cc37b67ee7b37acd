"""Routes about areas, offices and people; duty and whereabouts in a router of their own."""

from typing import Annotated, Any

from ninja import Query, Router

from jianhu.base.access import Request, needs
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries, services
from jianhu.organisations.models import Area, Office
from jianhu.organisations.queries.directory import directory
from jianhu.organisations.queries.entries import entries
from jianhu.organisations.queries.maps import light_map
from jianhu.organisations.queries.roster import Wanted, counted, roster
from jianhu.organisations.rules.posts import posts
from jianhu.organisations.schemas import (
    AreaOut,
    DutyIn,
    DutyOut,
    MapOut,
    OfficeOut,
    PersonPage,
    PlaceOut,
    PositionIn,
    PostOut,
    RosterCounts,
    RosterPage,
    RosterWanted,
)

router = Router(tags=["机构与人员"])
duty_router = Router(tags=["在岗与位置"])
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/areas", response=list[AreaOut], operation_id="organisations_areas")
@needs("organisations.see")
def areas(
    request: Request, kind: str = "town", within: str = "", after: str = "", limit: Limit = 200
) -> list[Area]:
    """区域：按层级，可限定在某一区域之内；下一页从上一页最后的编码（after）之后开始"""
    return list(queries.areas(kind, within).filter(code__gt=after)[:limit])


@router.get("/offices", response=list[OfficeOut], operation_id="organisations_offices")
@needs("organisations.see")
def offices(request: Request, kind: str = "", after: str = "", limit: Limit = 200) -> list[Office]:
    """本县机构；下一页从上一页最后的编码（after）之后开始"""
    return list(queries.offices_for(request.user, kind).filter(code__gt=after)[:limit])


@router.get("/people", response=PersonPage, operation_id="organisations_people")
@needs("organisations.see")
def people(request: Request, office: int, cursor: int = 0, limit: Limit = 50) -> dict[str, Any]:
    """本县某机构的人员，电话已遮蔽"""
    if not queries.offices_for(request.user).filter(pk=office).exists():
        raise NotFound("没有这个机构。")
    items, after = directory(office, cursor, limit)
    return {"items": [each._asdict() for each in items], "next": str(after) if after else None}


@router.get("/roster", response=RosterPage, operation_id="organisations_roster")
@needs("organisations.see")
def roster_page(
    request: Request, wanted: Query[RosterWanted], cursor: int = 0, limit: Limit = 50
) -> dict[str, Any]:
    """人员名册：本县任职人员及其单位、镇街、岗位、执法证、在岗情况；电话已遮蔽"""
    found = roster(request.user, Wanted(**wanted.dict()))
    people = list(found.filter(pk__gt=cursor).select_related("whereabouts")[: limit + 1])
    return {
        "items": [each._asdict() for each in entries(request.user, people[:limit])],
        "total": found.count(),
        "next": str(people[limit - 1].pk) if len(people) > limit else None,
    }


@router.get("/roster/counts", response=RosterCounts, operation_id="organisations_roster_counts")
@needs("organisations.see")
def roster_counts(request: Request, wanted: Query[RosterWanted]) -> dict[str, Any]:
    """人员名册的人数，按人员类型、镇街、持证、在岗"""
    return counted(request.user, Wanted(**wanted.dict()))


@router.get("/posts", response=list[PostOut], operation_id="organisations_posts")
@needs("organisations.see")
def list_posts(request: Request) -> list[dict[str, Any]]:
    """岗位及其职责、权限"""
    return [{"code": code, **post.model_dump()} for code, post in posts().items()]


@router.get("/map", response=MapOut, operation_id="organisations_map")
@needs("organisations.see")
def county_map(request: Request) -> dict[str, Any]:
    """镇街和片区的简图"""
    return {"features": light_map()}


@router.get("/place", response=PlaceOut, operation_id="organisations_place")
@needs("organisations.see")
def place(request: Request, lon: float, lat: float) -> dict[str, Any]:
    """某一点所在的镇街、村社、片区、网格"""
    found = queries.place_of(lon, lat)
    smallest = queries.area(found.smallest)
    if smallest is None:
        raise NotFound("这个位置不在本县范围内。")
    return {**found._asdict(), "name": smallest.name}


@duty_router.post("/duty", response=DutyOut, operation_id="duty")
@needs("base.duty")
def duty(request: Request, said: DutyIn) -> dict[str, bool]:
    """上岗、离岗"""
    if said.on:
        services.go_on_duty(request.user, said.lon, said.lat)
    else:
        services.go_off_duty(request.user)
    return {"on_duty": said.on}


@duty_router.post("/whereabouts", response=DutyOut, operation_id="whereabouts")
@needs("base.duty")
def whereabouts(request: Request, said: PositionIn) -> dict[str, bool]:
    """上报位置；离岗时不保存"""
    return {"on_duty": services.stand_at(request.user, said.lon, said.lat)}
