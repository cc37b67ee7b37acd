"""What leaders count in this room: sources, devices, alarms, messages."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.sensing.models import Alarm, Device, Message, Source
from jianhu.sensing.queries.alarms import alarms_for
from jianhu.sensing.queries.devices import devices_for
from jianhu.sensing.queries.sources import sources_for
from jianhu.sensing.rules.health import LABELS, Health


def sources(person: Person, since: datetime, until: datetime) -> Group:
    """Whether a source is well is a rule's question, asked for each of the few there are."""
    seen = sources_for(person)
    return Group(seen, {"all": Q(), "ok": Q(pk__in=_well(seen))})


def devices(person: Person, since: datetime, until: datetime) -> Group:
    seen = devices_for(person).filter(registered=True).select_related(None)
    return Group(seen, {"all": Q(), "ok": Q(pk__in=_well(seen))})


def alarms(person: Person, since: datetime, until: datetime) -> Group:
    raised = alarms_for(person).filter(raised_at__gte=since, raised_at__lt=until)
    return Group(raised, {"raised": Q(), "running": Q(ended_at=None)})


def messages(person: Person, since: datetime, until: datetime) -> Group:
    """Ids follow the time of arrival, so the period is a stretch of ids; no index is scanned."""
    stretch = Message.objects.filter(pk__gte=_first_since(since), pk__lt=_first_since(until))
    seen = stretch.filter(device__in=devices_for(person).values("pk"))
    return Group(seen, {"received": Q(), "unreadable": ~Q(problem="")})


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (sources, devices, alarms, messages)
}


def _well(found: QuerySet[Any]) -> list[int]:
    return [each.pk for each in found if each.health == Health.OK]


def _first_since(moment: datetime) -> int:
    """Return the id of the first message received at or after a moment, by halving."""
    ids = Message.objects.order_by("pk").values_list("pk", "received_at")
    last = ids.last()
    low, high = 0, last[0] + 1 if last else 0
    while low < high:
        middle = (low + high) // 2
        row = ids.filter(pk__gte=middle).first()
        if row is None or row[1] >= moment:
            high = middle
        else:
            low = row[0] + 1
    return low


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    if not records:
        return Table((), (), ())
    columns, line = LINES[type(records[0])]
    return Table(columns, [line(each) for each in records], ["/desk/sensing"] * len(records))


def _source(each: Source) -> tuple[object, ...]:
    health = LABELS[Health(each.health)]
    return each.code, each.name, each.get_kind_display(), health, each.seen_at


def _device(each: Device) -> tuple[object, ...]:
    return each.code, each.name, each.place, LABELS[Health(each.health)], each.seen_at


def _alarm(each: Alarm) -> tuple[object, ...]:
    return each.device.name, each.text, each.begun_at, each.raised_at, each.ended_at


def _message(each: Message) -> tuple[object, ...]:
    return each.device_code, each.kind, each.at, each.received_at, each.problem


LINES: dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[object, ...]]]] = {
    Source: (("编码", "名称", "类别", "状态", "最近来信"), _source),
    Device: (("编码", "名称", "位置", "状态", "最近来信"), _device),
    Alarm: (("设备", "说明", "开始", "报警", "恢复"), _alarm),
    Message: (("设备", "类型", "设备时间", "收到", "问题"), _message),
}


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    if records.model is Alarm:
        return records.select_related("device")
    return records.defer("raw") if records.model is Message else records
