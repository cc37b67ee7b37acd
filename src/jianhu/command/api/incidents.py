"""Reading incidents: the queue, its counts, the map, one incident, who could go."""

from typing import Any

from ninja import Query, Router, Schema, Status

from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.command import services
from jianhu.command.kind import kinds
from jianhu.command.queries.detail import detail
from jianhu.command.queries.door import incident_for
from jianhu.command.queries.map import Box, on_map
from jianhu.command.queries.officers import Candidate, candidates
from jianhu.command.queries.queue import counts, queue
from jianhu.command.schemas import (
    CandidateOut,
    Counts,
    IncidentIn,
    IncidentMap,
    IncidentOut,
    IncidentPage,
    KindOut,
)
from jianhu.kit.arriving import Latitude, Longitude, Moment

router = Router()


class Wanted(Schema):
    step: str = ""
    town: str = ""
    kind: str = ""
    office: int | None = None
    q: str = ""
    overdue: bool = False
    since: Moment | None = None
    channel: str = ""
    mine: bool = False
    reported: bool = False


@router.get("/incidents", response=IncidentPage, operation_id="command_incidents")
@needs("command.see")
def incidents(
    request: Request, wanted: Query[Wanted], cursor: str = "", limit: int = 50
) -> dict[str, Any]:
    """事件队列"""
    return queue(request.user, limit=limit, cursor=cursor, **wanted.dict())._asdict()


@router.get("/incidents/counts", response=Counts, operation_id="command_counts")
@needs("command.see")
def counted(request: Request, wanted: Query[Wanted]) -> dict[str, Any]:
    """各环节件数"""
    return counts(request.user, **(wanted.dict() | {"step": ""}))


@router.get("/map", response=IncidentMap, operation_id="command_map")
@needs("command.see")
def mapped(
    request: Request,
    wanted: Query[Wanted],
    west: Longitude,
    south: Latitude,
    east: Longitude,
    north: Latitude,
) -> dict[str, Any]:
    """地图视口内的未办结事件"""
    return on_map(request.user, Box(west, south, east, north), **wanted.dict())


@router.get("/kinds", response=list[KindOut], operation_id="command_kinds")
@needs("command.see")
def known_kinds(request: Request) -> list[dict[str, Any]]:
    """事件类别"""
    return [
        {
            "code": code,
            "name": kind.name,
            "theme": kind.theme,
            "urgency": kind.urgency,
            "office": kind.office,
            "penalty_possible": kind.penalty_possible,
        }
        for code, kind in kinds().items()
    ]


@router.post("/incidents", response={201: IncidentOut}, operation_id="command_open")
@needs("command.open", "command.report")
@once
def open_incident(request: Request, said: IncidentIn) -> Status[dict[str, Any]]:
    """登记事件；网格员只能上报本网格、本村社的"""
    words = said.dict(exclude={"happened_at"})
    incident = services.open_incident(request.user, at=said.happened_at, **words)
    return Status(201, detail(request.user, incident.number))


@router.get("/incidents/{number}", response=IncidentOut, operation_id="command_incident")
@needs("command.see")
def incident(request: Request, number: str) -> dict[str, Any]:
    """事件详情"""
    return detail(request.user, number)


@router.get(
    "/incidents/{number}/officers",
    response=list[CandidateOut],
    operation_id="command_officers",
)
@needs("command.dispatch")
def officers(request: Request, number: str, office: int | None = None) -> list[Candidate]:
    """可派人员，空闲的在前，再按远近"""
    return candidates(incident_for(request.user, number), office)
