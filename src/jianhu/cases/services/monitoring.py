"""Monitoring devices: entered, reviewed twice, published; and the review of each record."""

from datetime import date
from typing import Any, Literal

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import (
    DeviceEntered,
    DevicePublished,
    DeviceReviewed,
    EvidenceReviewed,
)
from jianhu.cases.models import Evidence, MonitoringDevice
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.monitoring import standing
from jianhu.cases.rules.monitoring import (
    ARTICLE,
    Device,
    RecordReviewed,
    why_inadmissible,
    why_not_published,
)
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.organisations import queries as organisations


@transaction.atomic
def enter_device(by: Person, said: dict[str, Any]) -> MonitoringDevice:
    form = form_of(Device, said)
    if MonitoringDevice.objects.filter(code=form.code).exists():
        raise WrongStep("这个编号已经登记。", basis=ARTICLE)
    held = organisations.posts_of(by)
    if not held:
        raise NotFound("您没有任职单位，不能登记设备。")
    device = MonitoringDevice.objects.create(office_id=held[0].office.pk, **form.model_dump())
    record(by, device, DeviceEntered(device.pk, device.code, device.place))
    return device


@transaction.atomic
def review_device(by: Person, code: str, kind: Literal["legal", "technical"]) -> MonitoringDevice:
    """Pass one of the two reviews; each by a person of its own."""
    device = _device(code)
    today = _today()
    with attempt(device, "审核设备"):
        _check_reviewer(by, device, kind, today)
        setattr(device, f"{kind}_by", by)
        setattr(device, f"{kind}_on", today)
        device.save()
        what = "法制" if kind == "legal" else "技术"
        record(by, device, DeviceReviewed(device.pk, device.code, what))
        return device


@transaction.atomic
def publish_device(by: Person, code: str) -> MonitoringDevice:
    device = _device(code)
    with attempt(device, "公布设备"):
        if missing := why_not_published(standing(device)):
            raise WrongStep(missing, basis=ARTICLE)
        device.published_on = device.published_on or _today()
        device.save()
        record(by, device, DevicePublished(device.pk, device.code, device.place))
        return device


@transaction.atomic
def review_record(by: Person, number: str, piece: int, said: dict[str, Any]) -> Evidence:
    """Say what a device's record is worth; before, it is no evidence."""
    case = case_for(by, number, lock=True)
    form = form_of(RecordReviewed, said)
    found = Evidence.objects.select_related("monitor").filter(case=case, pk=piece).first()
    if found is None or found.monitor is None:
        raise NotFound("没有这份电子技术监控设备记录。")
    taken_on = moments.local(found.captured_at).date()
    found.inadmissible = why_inadmissible(standing(found.monitor), taken_on, form)
    found.reviewed_by, found.reviewed_on = by, _today()
    found.save(update_fields=["inadmissible", "reviewed_by", "reviewed_on"])
    outcome = found.inadmissible or "可以作为证据"
    record(by, case, EvidenceReviewed(case.pk, found.pk, outcome, form.opinion))
    return found


def _check_reviewer(by: Person, device: MonitoringDevice, kind: str, today: date) -> None:
    other = device.technical_by_id if kind == "legal" else device.legal_by_id
    if other == by.pk:
        raise WrongStep("法制审核和技术审核应当由不同的人进行。", basis=ARTICLE)
    if kind == "legal" and (why := organisations.why_not_review(by.pk, today)):
        raise WrongStep(why, basis="administrative-penalty-law/58")


def _device(code: str) -> MonitoringDevice:
    found = MonitoringDevice.objects.select_for_update(of=("self",)).filter(code=code).first()
    if found is None:
        raise NotFound("没有这台设备，请先登记。")
    return found


def _today() -> date:
    return moments.local(moments.now()).date()
