"""Routes of the sensing room: sources and their health, devices and readings, alarms."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from jianhu.base.access import Request, needs, open_to
from jianhu.base.pages import newest, oldest
from jianhu.kit.arriving import Moment
from jianhu.sensing import queries, services
from jianhu.sensing.models import Device, Source
from jianhu.sensing.schemas import (
    AlarmPage,
    DeviceIn,
    DeviceOut,
    DevicePage,
    DeviceSubjectIn,
    ReadingsOut,
    SourceOut,
    ThemeOut,
)

router = Router(tags=["sensing"])


@router.get("/sources", response=list[SourceOut], operation_id="sensing_sources")
@needs("sensing.see")
def sources(request: Request) -> list[Source]:
    """信号来源及其状态"""
    return list(queries.sources_for(request.user))


@router.get("/devices", response=DevicePage, operation_id="sensing_devices")
@needs("sensing.see")
def devices(
    request: Request,
    kind: str = "",
    registered: bool | None = None,
    cursor: str = "",
    limit: int = 50,
) -> Any:
    """感知设备；registered=false 列出未登记设备"""
    found = queries.devices_for(request.user)
    if kind:
        found = found.filter(kind=kind)
    if registered is not None:
        found = found.filter(registered=registered)
    return oldest(found, cursor, limit)._asdict()


@router.post("/devices", response={201: DeviceOut}, operation_id="sensing_register")
@needs("sensing.manage")
def register(request: Request, said: DeviceIn) -> Status[Device]:
    """登记设备"""
    words = said.dict(exclude={"code", "name", "kind", "source"})
    device = services.register_device(
        request.user, said.code, said.name, said.kind, source=said.source, **words
    )
    return Status(201, device)


@router.post("/devices/{code}/subject", response=DeviceOut, operation_id="sensing_tie_device")
@needs("sensing.manage")
def tie(request: Request, code: str, said: DeviceSubjectIn) -> Device:
    """登记设备属于哪个监管对象"""
    return services.tie_device(request.user, code, said.subject)


@router.get(
    "/devices/{code}/readings", response=ReadingsOut, operation_id="sensing_device_readings"
)
@needs("sensing.see")
def readings(request: Request, code: str, since: Moment | None = None) -> dict[str, Any]:
    """设备近期读数（默认近一小时），附因子名称和限值"""
    return queries.chart_of(queries.device_for(request.user, code), since)


@router.get("/alarms", response=AlarmPage, operation_id="sensing_alarms")
@needs("sensing.see")
def alarms(
    request: Request,
    device: str = "",
    theme: str = "",
    running: bool | None = None,
    cursor: str = "",
    limit: int = 50,
) -> Any:
    """预警，新的在前"""
    found = queries.alarms_for(request.user, device=device, theme=theme, running=running)
    return newest(found, cursor, limit)._asdict()


@router.get("/themes", response=list[ThemeOut], operation_id="sensing_themes")
@needs("sensing.see")
def themes(request: Request, since: Moment | None = None) -> list[dict[str, Any]]:
    """六类预警主题：类型、阈值、去向和触发数（默认近三十日）"""
    return queries.themes_with_counts(since)


@router.post("/push/{source}", auth=None, response=dict[str, Any], operation_id="sensing_push")
@open_to("signed-source")
def push(request: HttpRequest, source: str) -> dict[str, Any]:
    """接收其他平台按自有格式推送的事件；密钥放在 X-Jianhu-Key"""
    key, peer = request.headers.get("X-Jianhu-Key", ""), request.META.get("REMOTE_ADDR", "")
    return services.keep_push(source, key, request.body, peer)
