"""Reading devices and what they said."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, Refusal
from jianhu.sensing.models import Device, Message
from jianhu.sensing.queries.doors import within
from jianhu.sensing.queries.messages import NOT_COUNTED
from jianhu.sensing.rules import factor, watches_for

LONGEST = timedelta(days=7)


class TooLong(Refusal):
    code = "too-long"
    status = 422


def devices_for(person: Person) -> QuerySet[Device]:
    """Who manages the devices sees all, unregistered ones too; others those of their areas."""
    devices = Device.objects.select_related("source", "subject")
    if person.has_perm("sensing.manage"):
        return devices
    return devices.filter(within(person, "area_code"))


def device_for(person: Person, code: str) -> Device:
    device = devices_for(person).filter(code=code).first()
    if device is None:
        raise NotFound(f"没有编码为 {code} 的设备，或不在您的辖区内。")
    return device


def device_settings() -> list[tuple[str, dict[str, Any]]]:
    """Return how each registered device speaks, for the gateway."""
    return list(Device.objects.filter(registered=True).values_list("code", "settings"))


def readings_of(device: Device, since: datetime, until: datetime) -> list[Message]:
    """What a device said in a time, oldest first, doubles left out: enough for a small chart."""
    said = Message.objects.filter(device=device, at__range=(since, until), problem="")
    said = said.order_by("-at", "-id").defer("raw")[:2000]
    return [message for message in reversed(said) if NOT_COUNTED.isdisjoint(message.marks)]


def chart_of(device: Device, since: datetime | None = None) -> dict[str, Any]:
    """Return readings with the names of their factors and the limits that are watched."""
    now = moments.now()
    since = since or now - timedelta(hours=1)
    if now - since > LONGEST:
        raise TooLong("一次最多查看最近七日的读数。")
    readings = readings_of(device, since, now)
    codes = sorted({name.partition("-")[0] for said in readings for name in said.values})
    known = [(code, factor(code)) for code in codes]
    return {
        "device": device.code,
        "name": device.name,
        "factors": [{"code": c, "name": f.name, "unit": f.unit} for c, f in known if f],
        "limits": {w.factor: w.limit(device.settings) for w in watches_for(device.kind).values()},
        "readings": readings,
    }


def device_at(owner: str) -> Device | None:
    """Return the device that watches an owner's premises."""
    return Device.objects.filter(owner_name=owner).order_by("code").first()
