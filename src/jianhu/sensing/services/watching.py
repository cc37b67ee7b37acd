"""Let the watches look at what a device said: one alarm for each stretch beyond a limit."""

from datetime import datetime, timedelta

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.sensing.facts import AlarmEnded, AlarmRaised
from jianhu.sensing.models import Alarm, Device, Message
from jianhu.sensing.queries import NOT_COUNTED
from jianhu.sensing.rules import Episode, Point, Watch, watches_for
from jianhu.sensing.services.decoding import value_of

MINUTE, MICROSECOND = timedelta(minutes=1), timedelta(microseconds=1)


def watch_over(device: Device, said: list[Message]) -> None:
    """Look at new messages of one device, whatever time they are from."""
    for slug, watch in watches_for(device.kind).items():
        times = [
            m.at for m in said if m.at and m.kind in watch.kinds and _value(m, watch) is not None
        ]
        if times:
            _look(device, slug, watch, min(times))


def _look(device: Device, slug: str, watch: Watch, since: datetime) -> None:
    running = Alarm.objects.filter(device=device, watch=slug, ended_at=None).first()
    limit = watch.limit(device.settings)
    if running is None or since < running.begun_at:
        whole = _points(device, watch, since - _reach(watch), running.last_at if running else None)
        found = watch.episodes(whole, limit)
    else:
        found = []
    if running:
        after = _points(device, watch, running.last_at + MICROSECOND, None)
        found += watch.episodes(after, limit, _episode_of(running))
    for episode in found:
        _keep(device, slug, watch, episode)


def _reach(watch: Watch) -> timedelta:
    return (watch.for_minutes + watch.gap_minutes + watch.normal_minutes) * MINUTE


def _points(device: Device, watch: Watch, since: datetime, until: datetime | None) -> list[Point]:
    messages = Message.objects.filter(
        device=device, at__gte=since, kind__in=watch.kinds, problem=""
    )
    if until:
        messages = messages.filter(at__lte=until)
    points = []
    for message in messages.defer("raw").order_by("at"):
        message.device = device
        value = _value(message, watch)
        if message.at and value is not None and NOT_COUNTED.isdisjoint(message.marks):
            points.append(Point(message.at, value))
    return points


def _value(message: Message, watch: Watch) -> float | None:
    return value_of(message, watch.factor, watch.fields, watch.unit)


def _episode_of(alarm: Alarm) -> Episode:
    worst = alarm.worst if alarm.worst is not None else 0.0
    return Episode(alarm.begun_at, alarm.last_at, alarm.count, worst, alarm.raised_at)


def _keep(device: Device, slug: str, watch: Watch, episode: Episode) -> None:
    """Write an episode down, as a new alarm or as more of one we have."""
    alarm = _same(device, slug, episode)
    if alarm is None:
        alarm = _raise(device, slug, watch, episode)
    else:
        _grow(alarm, device, watch, episode)
    if episode.ended_at and alarm.ended_at is None:
        _end(alarm, device, episode.ended_at)


def _same(device: Device, slug: str, episode: Episode) -> Alarm | None:
    alarms = Alarm.objects.filter(device=device, watch=slug)
    running = alarms.filter(ended_at=None).first()
    if running and (episode.ended_at is None or running.begun_at <= episode.last_at):
        return running
    over = alarms.filter(begun_at__lte=episode.last_at, ended_at__gte=episode.begun_at)
    return over.first()


def _raise(device: Device, slug: str, watch: Watch, episode: Episode) -> Alarm:
    now = moments.now()
    told = now - episode.last_at <= watch.forget_after_minutes * MINUTE
    alarm = Alarm.objects.create(
        device=device,
        watch=slug,
        kind=watch.raises.kind,
        theme=watch.theme,
        level=watch.raises.urgency,
        begun_at=episode.begun_at,
        raised_at=now,
        last_at=episode.last_at,
        count=episode.count,
        worst=episode.worst,
        told=told,
        text=_text(device, watch, episode) + ("" if told else "（事后补传，未派发。）"),
        lon=device.lon,
        lat=device.lat,
    )
    if told:
        record(system(), alarm, _raised(alarm, device))
    return alarm


def _grow(alarm: Alarm, device: Device, watch: Watch, episode: Episode) -> None:
    worst = episode.worst if alarm.worst is None else watch.worse(alarm.worst, episode.worst)
    alarm.begun_at, alarm.last_at = (
        min(alarm.begun_at, episode.begun_at),
        max(alarm.last_at, episode.last_at),
    )
    alarm.count, alarm.worst = max(alarm.count, episode.count), worst
    whole = Episode(alarm.begun_at, alarm.last_at, alarm.count, worst)
    alarm.text = _text(device, watch, whole)
    alarm.save(update_fields=["begun_at", "last_at", "count", "worst", "text"])


def _end(alarm: Alarm, device: Device, at: datetime) -> None:
    alarm.ended_at = at
    alarm.save(update_fields=["ended_at"])
    if alarm.told:
        fact = AlarmEnded(alarm.pk, alarm.kind, alarm.begun_at, at, alarm.count, device.code)
        record(system(), alarm, fact)


def _raised(alarm: Alarm, device: Device) -> AlarmRaised:
    return AlarmRaised(
        alarm=alarm.pk,
        source=device.source.code if device.source else "",
        kind=alarm.kind,
        text=alarm.text,
        lon=alarm.lon,
        lat=alarm.lat,
        at=alarm.begun_at,
        urgency=alarm.level,
        device=device.code,
        device_name=device.name,
        watch=alarm.watch,
        theme=alarm.theme,
        place=device.place,
        area_code=device.area_code,
    )


def _text(device: Device, watch: Watch, episode: Episode) -> str:
    minutes = round((episode.last_at - episode.begun_at) / MINUTE) + 1
    limit, worst = watch.limit(device.settings), episode.worst
    return watch.raises.text.format(
        place=device.place or device.owner_name or device.name,
        minutes=minutes,
        limit=f"{limit:g}",
        worst=f"{worst:g}",
    )[:280]
