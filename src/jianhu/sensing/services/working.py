"""Read the stored messages, place them in time, and let the watches look at them."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, transaction

from jianhu.base import moments
from jianhu.base.turns import give_way
from jianhu.sensing.models import Device, Message, Source
from jianhu.sensing.queries import NOT_COUNTED
from jianhu.sensing.services.decoding import DUPLICATE, decode, key_of
from jianhu.sensing.services.parting import join_parts
from jianhu.sensing.services.pushing import PUSHED, read_pushes
from jianhu.sensing.services.watching import watch_over
from jianhu.sensing.services.writing import update_each

logger = logging.getLogger(__name__)
AT_ONCE = 2000  # then the worker does something else for a moment
WRITTEN = "device device_code problem handled_at at said_at kind number part values flags marks"
UNREADABLE = "处理时出错，原文已保存。"


def work_through_messages(limit: int = 100) -> int:
    """Work through what the gateway has stored; return how many messages were done."""
    done = 0
    while done < AT_ONCE and (waiting := _waiting(limit)):
        give_way()
        count = _work_all(waiting)
        if not count:
            break  # another worker has them
        done += count
    return done


def _work_all(waiting: list[int]) -> int:
    try:
        return _work(waiting)
    except (OperationalError, InterfaceError):
        raise  # the database is away or busy; the messages wait
    except Exception:
        logger.exception("a batch could not be worked through; its messages are taken singly")
        return sum(_work_or_say_why(message) for message in waiting)


def _waiting(limit: int) -> list[int]:
    new = Message.objects.filter(handled_at=None).order_by("id")
    return list(new.values_list("pk", flat=True)[:limit])


def _work_or_say_why(message: int) -> int:
    """One message that cannot be worked through must not hold up the others."""
    try:
        return _work([message])
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception("message %s could not be worked through", message)
        this = Message.objects.filter(pk=message)
        return this.update(problem=UNREADABLE, handled_at=moments.now())


@transaction.atomic
def _work(waiting: list[int]) -> int:
    new = Message.objects.filter(pk__in=waiting, handled_at=None).order_by("id")
    all_new = list(new.select_for_update(skip_locked=True))
    if not all_new:
        return 0
    messages = [message for message in all_new if message.protocol != PUSHED]
    pushes = [message for message in all_new if message.protocol == PUSHED]
    read_pushes(pushes)
    devices = _devices_of(messages)
    for message in messages:
        decode(message, devices.get(message.device_code))
    for message in all_new:
        message.handled_at = moments.now()
    join_parts(messages)
    _mark_doubles(messages)
    update_each(all_new, WRITTEN)
    _note_seen(messages)
    _watch(messages)
    return len(all_new)


def _devices_of(messages: Iterable[Message]) -> dict[str, Device]:
    """Return the devices by code; who is unknown and sent something readable is entered as such."""
    codes = {message.device_code for message in messages if message.device_code}
    known = {d.code: d for d in Device.objects.filter(code__in=codes).select_related("source")}
    sane = {m.device_code: m for m in messages if m.device_code and not m.problem}
    new = [
        Device(
            code=code,
            registered=False,
            protocol=message.protocol,
            first_seen_at=message.received_at,
        )
        for code, message in sane.items()
        if code not in known
    ]
    Device.objects.bulk_create(new, ignore_conflicts=True)
    entered = Device.objects.filter(code__in=[device.code for device in new])
    return known | {device.code: device for device in entered}


def _mark_doubles(messages: list[Message]) -> None:
    """A device repeats what was not answered in time: same number, time and part as before."""
    numbers = {m.number for m in messages if m.number and m.device_id}
    ids = [message.pk for message in messages]
    before = Message.objects.filter(
        device__in={m.device_id for m in messages if m.device_id}, number__in=numbers
    )
    seen = {key_of(message) for message in before.exclude(pk__in=ids).defer("raw", "values")}
    for message in messages:
        if not message.device_id or not message.number or message.problem:
            continue
        if (key := key_of(message)) in seen:
            message.marks = [*message.marks, DUPLICATE]
        seen.add(key)


def _note_seen(messages: Iterable[Message]) -> None:
    latest: dict[int, Message] = {}
    for message in messages:
        if message.device_id and not message.problem:
            latest[message.device_id] = message
    devices = [m.device for m in latest.values() if m.device]
    for device in devices:
        message = latest[device.pk]
        device.seen_at = max(device.seen_at or message.received_at, message.received_at)
        device.first_seen_at = device.first_seen_at or message.received_at
        if message.sent_at:
            device.clock_off_s = _seconds(message.sent_at - message.received_at)
    update_each(devices, "seen_at first_seen_at clock_off_s")
    _note_sources(devices)


def _seconds(off: timedelta) -> int:
    """A clock may be off by a century; the column holds a third of one."""
    return max(-(10**9), min(10**9, int(off.total_seconds())))


def _note_sources(devices: Iterable[Device]) -> None:
    heard: dict[int, datetime] = {}
    for device in devices:
        if device.source_id and device.seen_at:
            heard[device.source_id] = max(
                heard.get(device.source_id, device.seen_at), device.seen_at
            )
    for source, at in heard.items():
        Source.objects.filter(pk=source).exclude(seen_at__gt=at).update(seen_at=at)


def _watch(messages: Iterable[Message]) -> None:
    """Only registered devices raise alarms: an unknown sender opens nothing by itself."""
    new: dict[Device, list[Message]] = defaultdict(list)
    for message in messages:
        device = message.device
        counts = not message.problem and NOT_COUNTED.isdisjoint(message.marks)
        if device and device.registered and counts:
            new[device].append(message)
    watch_over(new)
