"""Reading what was sensed: sources and their health, devices, their readings, alarms."""

from collections import Counter
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.sensing.models import Alarm, Device, Message, Source

NOT_COUNTED = {"duplicate", "part"}  # said already, or said again as part of the whole


def source_by_code(code: str) -> Source | None:
    """Return a source that may speak, or ``None``: the caller decides how to say so."""
    return Source.objects.filter(code=code, active=True).first()


def source_by_key(key: str) -> Source | None:
    """Return the source that this key was given to (Open311's ``api_key``)."""
    return Source.objects.filter(secret=key, active=True).first() if key else None


def sources() -> QuerySet[Source]:
    return Source.objects.filter(active=True)


def devices_for(person: Person) -> QuerySet[Device]:
    """Devices within the areas this person answers for; unregistered ones belong to nobody yet."""
    return Device.objects.filter(_within(person, "area_code")).select_related("source")


def device_for(person: Person, code: str) -> Device:
    device = devices_for(person).filter(code=code).first()
    if device is None:
        raise NotFound(f"没有编码为 {code} 的设备，或不在您的辖区内。")
    return device


def alarms_for(person: Person) -> QuerySet[Alarm]:
    return Alarm.objects.filter(_within(person, "device__area_code")).select_related("device")


def readings_of(device: Device, since: datetime, until: datetime) -> list[Message]:
    """What a device said in a time, oldest first, doubles left out: enough for a small chart."""
    said = Message.objects.filter(device=device, at__range=(since, until), problem="")
    said = said.order_by("at", "id").defer("raw")[:2000]
    return [message for message in said if NOT_COUNTED.isdisjoint(message.marks)]


def device_settings() -> list[tuple[str, dict[str, Any]]]:
    """Return how each registered device speaks, for the gateway."""
    return list(Device.objects.filter(registered=True).values_list("code", "settings"))


def recent_problems(limit: int = 50) -> list[Message]:
    return list(Message.objects.exclude(problem="").order_by("-id")[:limit])


def triggered(since: datetime, until: datetime) -> Counter[tuple[str, str]]:
    """Count alarms by theme and kind: the first step of the funnel."""
    alarms = Alarm.objects.filter(raised_at__gte=since, raised_at__lt=until)
    return Counter(alarms.values_list("theme", "kind"))


def waiting() -> int:
    """How many messages are stored and not yet read."""
    return Message.objects.filter(handled_at=None).count()


def _within(person: Person, field: str) -> Q:
    scope = organisations.scope_of(person)
    if scope.everything:
        return Q()
    within = Q(pk__in=[])
    for prefix in scope.area_prefixes:
        within |= Q(**{f"{field}__gte": prefix, f"{field}__lt": f"{prefix}:"})
    return within
