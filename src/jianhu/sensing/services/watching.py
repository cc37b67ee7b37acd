"""Let the watches look at what devices said; most of it needs no second look."""

import logging
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from jianhu.sensing.models import Alarm, Device, Message
from jianhu.sensing.queries import NOT_COUNTED
from jianhu.sensing.rules import Episode, Point, Watch, watches
from jianhu.sensing.services.alarming import keep
from jianhu.sensing.services.decoding import value_of

logger = logging.getLogger(__name__)
MINUTE, MICROSECOND = timedelta(minutes=1), timedelta(microseconds=1)
Said = Mapping[Device, list[Message]]


class Look(NamedTuple):
    """What a watch must look at: one device, its running alarm, and from when on."""

    device: Device
    running: Alarm | None
    since: datetime


def watch_over(said: Said) -> None:
    """Look at new messages, whatever time they are from. A device in trouble stops no other."""
    for slug, watch in watches().items():
        looks = _looks(said, slug, watch)
        points = _points(looks, watch)
        for look in looks:
            try:
                with transaction.atomic():
                    _look(look, slug, watch, points[look.device.pk])
            except Exception:
                logger.exception("%s could not look at %s", slug, look.device.code)


def _looks(said: Said, slug: str, watch: Watch) -> list[Look]:
    """A device with nothing beyond the limit and no running alarm needs no look."""
    new = {
        device: points
        for device, messages in said.items()
        if watch.applies_to(device.kind) and (points := points_of(messages, watch))
    }
    alarms = Alarm.objects.filter(device__in=[device.pk for device in new], watch=slug)
    running = {alarm.device_id: alarm for alarm in alarms.filter(ended_at=None)}
    looks = []
    for device, points in new.items():
        alarm, limit = running.get(device.pk), watch.limit(device.settings)
        if alarm or any(watch.is_beyond(point.value, limit) for point in points):
            looks.append(Look(device, alarm, _since(watch, alarm, min(points).at)))
    return looks


def _since(watch: Watch, running: Alarm | None, first: datetime) -> datetime:
    if running and first >= running.begun_at:
        return running.last_at + MICROSECOND
    return first - (watch.for_minutes + watch.gap_minutes + watch.normal_minutes) * MINUTE


def _points(looks: list[Look], watch: Watch) -> dict[int, list[Point]]:
    """Read what the devices said: together where it is of today, singly where it is old."""
    found: dict[int, list[Point]] = defaultdict(list)
    if not looks:
        return found
    latest = max(look.since for look in looks)
    old = [look for look in looks if latest - look.since > timedelta(hours=1)]
    for group in [[look for look in looks if look not in old], *([look] for look in old)]:
        devices = {look.device.pk: look.device for look in group}
        since = min((look.since for look in group), default=latest)
        messages = Message.objects.filter(
            device__in=list(devices), at__gte=since, kind__in=watch.kinds, problem=""
        )
        by_device: dict[int, list[Message]] = defaultdict(list)
        for message in messages.defer("raw"):
            if message.device_id:
                message.device = devices[message.device_id]
                by_device[message.device_id].append(message)
        for look in group:
            points = points_of(by_device[look.device.pk], watch)
            found[look.device.pk] = [point for point in points if point.at >= look.since]
    return found


def points_of(messages: list[Message], watch: Watch) -> list[Point]:
    """Return what can be relied on for this watch, oldest first."""
    points = []
    for message in messages:
        counts = message.kind in watch.kinds and NOT_COUNTED.isdisjoint(message.marks)
        value = value_of(message, watch.factor, watch.fields, watch.unit) if counts else None
        if message.at and value is not None:
            points.append(Point(message.at, value))
    return sorted(points)


def _look(look: Look, slug: str, watch: Watch, points: list[Point]) -> None:
    device, running = look.device, look.running
    limit = watch.limit(device.settings)
    if running is None:
        found = watch.episodes(points, limit)
    else:  # what is older than the alarm may lengthen it; what is newer goes on with it
        before = [point for point in points if point.at <= running.last_at]
        after = [point for point in points if point.at > running.last_at]
        found = watch.episodes(before, limit) + watch.episodes(after, limit, _episode_of(running))
    for episode in found:
        keep(device, slug, watch, episode)


def _episode_of(alarm: Alarm) -> Episode:
    worst = alarm.worst if alarm.worst is not None else 0.0
    return Episode(alarm.begun_at, alarm.last_at, alarm.count, worst, alarm.raised_at)
