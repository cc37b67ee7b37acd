"""Write an episode down: as a new alarm, told upstairs, or as more of one we have."""

from datetime import datetime, timedelta

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.sensing.facts import AlarmEnded, AlarmRaised
from jianhu.sensing.models import Alarm, Device
from jianhu.sensing.rules import Episode, Watch

MINUTE = timedelta(minutes=1)
UNTOLD = "（事后补传，未派发。）"


def keep(device: Device, slug: str, watch: Watch, episode: Episode) -> None:
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
        text=_text(device, watch, episode, told),
        lon=device.lon,
        lat=device.lat,
    )
    if told:
        record(system(), alarm, _raised(alarm, device))
    return alarm


def _grow(alarm: Alarm, device: Device, watch: Watch, episode: Episode) -> None:
    worst = episode.worst if alarm.worst is None else watch.worse(alarm.worst, episode.worst)
    alarm.begun_at = min(alarm.begun_at, episode.begun_at)
    alarm.last_at = max(alarm.last_at, episode.last_at)
    alarm.count, alarm.worst = max(alarm.count, episode.count), worst
    whole = Episode(alarm.begun_at, alarm.last_at, alarm.count, worst)
    alarm.text = _text(device, watch, whole, alarm.told)
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


def _text(device: Device, watch: Watch, episode: Episode, told: bool) -> str:
    minutes = round((episode.last_at - episode.begun_at) / MINUTE) + 1
    said = watch.raises.text.format(
        place=device.place or device.owner_name or device.name,
        minutes=minutes,
        limit=f"{watch.limit(device.settings):g}",
        worst=f"{episode.worst:g}",
    )
    return said[:280] + ("" if told else UNTOLD)
