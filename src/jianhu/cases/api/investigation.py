"""Routes of the investigation: devices and their records, recordings, emergencies, who it was."""

from typing import Any, Literal

from ninja import Router, Schema

from jianhu.base.access import Request, needs, open_to
from jianhu.cases.queries import monitoring
from jianhu.cases.queries.coverage import coverage_of
from jianhu.cases.queries.detail import detail
from jianhu.cases.schemas import CaseOut, PartyOut, SaidIn
from jianhu.cases.schemas.investigation import CaseReasonIn, CoverageOut, MonitorOut
from jianhu.cases.services.emergencies import declare_emergency
from jianhu.cases.services.monitoring import (
    enter_device,
    publish_device,
    review_device,
    review_record,
)
from jianhu.cases.services.recording import keep_recording
from jianhu.cases.services.showing import unmask_parties

router = Router(tags=["cases"])
devices = Router(tags=["cases"])
emergencies = Router(tags=["cases"])
Out = dict[str, Any]


class EmergencyOut(Schema):
    id: int
    name: str


@devices.get("", response=list[MonitorOut], auth=None, operation_id="devices_published")
@open_to("public")
def published(request: Request) -> list[Out]:
    """已公布的电子技术监控设备"""
    return monitoring.published()


@devices.post("", response=MonitorOut, operation_id="devices_enter")
@needs("cases.handle", "cases.decide")
def enter(request: Request, said: SaidIn) -> Out:
    """登记电子技术监控设备"""
    return monitoring.device_out(enter_device(request.user, said.said))


@devices.post("/{code}/legal-review", response=MonitorOut, operation_id="devices_legal")
@needs("cases.review")
def legal_review(request: Request, code: str) -> Out:
    """法制审核监控设备"""
    return _reviewed(request, code, "legal")


@devices.post("/{code}/technical-review", response=MonitorOut, operation_id="devices_technical")
@needs("cases.check_devices")
def technical_review(request: Request, code: str) -> Out:
    """技术审核监控设备"""
    return _reviewed(request, code, "technical")


def _reviewed(request: Request, code: str, kind: Literal["legal", "technical"]) -> Out:
    return monitoring.device_out(review_device(request.user, code, kind))


@devices.post("/{code}/publication", response=MonitorOut, operation_id="devices_publish")
@needs("cases.decide")
def publish(request: Request, code: str) -> Out:
    """公布监控设备的设置地点"""
    return monitoring.device_out(publish_device(request.user, code))


@router.post(
    "/{number}/evidence/{piece}/review", response=CaseOut, operation_id="cases_review_record"
)
@needs("cases.review", "cases.handle")
def record_review(request: Request, number: str, piece: int, said: SaidIn) -> Out:
    """审核监控设备记录"""
    review_record(request.user, number, piece, said.said)
    return detail(request.user, number)


@router.get("/{number}/recordings", response=list[CoverageOut], operation_id="cases_recordings")
@needs("cases.see")
def recordings(request: Request, number: str) -> list[Out]:
    """全过程记录：六个环节各有哪些记录"""
    return coverage_of(request.user, number)


@router.post("/{number}/recordings", response=list[CoverageOut], operation_id="cases_record_phase")
@needs("cases.handle", "cases.review", "cases.decide")
def record_phase(request: Request, number: str, said: SaidIn) -> list[Out]:
    """登记全过程记录"""
    keep_recording(request.user, number, said.said)
    return coverage_of(request.user, number)


@router.post("/{number}/parties", response=list[PartyOut], operation_id="cases_unmask")
@needs("cases.handle", "cases.review", "cases.decide")
def unmask(request: Request, number: str, said: CaseReasonIn) -> list[Out]:
    """查看当事人完整信息"""
    return unmask_parties(request.user, number, reason=said.reason)


@emergencies.post("", response=EmergencyOut, operation_id="cases_emergency")
@needs("cases.decide")
def emergency(request: Request, said: SaidIn) -> Out:
    """登记突发事件应急响应"""
    declared = declare_emergency(request.user, said.said)
    return {"id": declared.pk, "name": declared.name}
