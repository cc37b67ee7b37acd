"""Enter sources and devices; a device that was heard before it was registered keeps its past."""

from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import Refusal
from jianhu.organisations import queries as organisations
from jianhu.sensing.facts import DeviceRegistered, DeviceTied, SourceRegistered
from jianhu.sensing.models import Device, Source, SourceKind
from jianhu.sensing.queries.devices import device_for
from jianhu.sensing.rules import checked
from jianhu.subjects.queries import subject_at, subject_for


class Unregistrable(Refusal):
    code = "unregistrable"
    status = 422


@transaction.atomic
def register_source(by: Person, code: str, name: str, kind: str, **more: Any) -> Source:
    if kind not in SourceKind.values:
        known = "、".join(SourceKind.values)
        raise Unregistrable(f"没有“{kind}”这类信号来源；可选：{known}。")
    said = {"name": name, "kind": kind} | more
    before = Source.objects.filter(code=code).first()
    source, _ = Source.objects.update_or_create(code=code, defaults=said)
    changed = tuple(_label(each) for each in said if _is_new(before, source, each))
    record(by, source, SourceRegistered(source.pk, code, name, kind, changed))
    return source


def _label(field: str) -> str:
    return str(Source._meta.get_field(field).verbose_name)  # type: ignore[union-attr]


def _is_new(before: Source | None, after: Source, field: str) -> bool:
    """The journal says that a secret was replaced, and never by what."""
    return before is None or getattr(before, field) != getattr(after, field)


@transaction.atomic
def register_device(
    by: Person, code: str, name: str, kind: str, *, source: str = "", **more: Any
) -> Device:
    """Register a device under the code it sends (MN in HJ 212)."""
    more["settings"] = checked(more.get("settings", {}))
    known = Device.objects.filter(code=code).first()
    if known and known.registered:
        raise Unregistrable(f"设备 {code} 已登记为“{known.name}”。")
    network = Source.objects.filter(code=source).first() if source else None
    if source and network is None:
        raise Unregistrable(f"没有编码为 {source} 的信号来源。")
    entered = {"name": name, "kind": kind, "source": network, "registered": True} | more
    entered["subject"] = whose_device(by, **more)
    entered["area_code"] = entered.get("area_code") or _area_of(more.get("lon"), more.get("lat"))
    device, _ = Device.objects.update_or_create(code=code, defaults=entered)
    record(by, device, DeviceRegistered(device.pk, code, name, kind))
    return device


@transaction.atomic
def tie_device(by: Person, code: str, subject: str) -> Device:
    """Say whose device it is, or whose it turned out to be."""
    device = device_for(by, code)
    device.subject = subject_for(by, subject)
    device.save(update_fields=["subject"])
    record(by, device, DeviceTied(device.pk, code, device.subject.name))
    return device


def whose_device(by: Person, **said: Any) -> Any:
    """Return the subject that was named by its code, or else by its owner's name at the place."""
    if said.get("subject"):
        return subject_for(by, said["subject"])
    return subject_at(said.get("lon"), said.get("lat"), said.get("owner_name", ""))


def _area_of(lon: float | None, lat: float | None) -> str:
    if lon is None or lat is None:
        return ""
    place = organisations.place_of(lon, lat)
    return place.smallest
