"""What the file of a device's subject learns: each alarm, and each day with or without one."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from jianhu.base import moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.sensing.facts import DaysKept
from jianhu.sensing.models import Alarm, Device, Message
from jianhu.sensing.rules import Watch, watches
from jianhu.subjects import services as subjects
from jianhu.subjects.services import Observed

A_DAY = timedelta(days=1)


@transaction.atomic
def tell_alarm(pk: int) -> None:
    """Enter an alarm and its day at once; told twice it is one line and one day."""
    alarm = Alarm.objects.select_related("device__subject__merged_into").get(pk=pk)
    if (whose := alarm.device.subject) is None:
        return
    whose = whose.merged_into or whose
    watch, day = watches().get(alarm.watch), moments.local(alarm.begun_at).date()
    title = f"监测预警：{watch.name if watch else alarm.text}"[:120]
    says = alarm.text
    subjects.record_alarm(system(), whose, name_of(alarm), title, day=day, says=says)
    if watch and watch.days:
        subjects.observe([Observed(whose.pk, watch.days, day, exceeded=True, value=alarm.worst)])


@transaction.atomic
def keep_days(day: date) -> int:
    """Enter a whole day of every device that has a subject and was heard; return how many.

    Done again it says the same, or what came in since.
    """
    kept: dict[tuple[int, str], Observed] = {}
    for watch_name, watch in watches().items():
        for each in _day_of(watch_name, watch, day) if watch.days else ():
            key = (each.subject, each.name)
            kept[key] = max(kept.get(key, each), each, key=_weight)
    subjects.observe(kept.values())
    beyond = sum(each.exceeded for each in kept.values())
    record(system(), system(), DaysKept(f"{day}", len(kept), beyond))
    return len(kept)


def keep_yesterday() -> int:
    """What the clock asks for: yesterday, once; nothing where no device has a subject."""
    day = moments.local(moments.now()).date() - A_DAY
    if not Device.objects.exclude(subject=None).exists() or _kept(day):
        return 0
    return keep_days(day)


def _kept(day: date) -> bool:
    done = JournalEntry.objects.filter(fact=DaysKept.__name__).order_by("-pk").first()
    return done is not None and str(done.data["day"]) >= f"{day}"


def _day_of(watch_name: str, watch: Watch, day: date) -> list[Observed]:
    since, until = _bounds(day)
    heard = Message.objects.filter(
        device=OuterRef("pk"), at__gte=since, at__lt=until, problem="", kind__in=watch.kinds
    )
    devices = Device.objects.filter(Exists(heard), registered=True).exclude(subject=None)
    if watch.devices:
        devices = devices.filter(kind__in=watch.devices)
    known = dict(devices.values_list("pk", "subject__merged_into"))
    own = dict(devices.values_list("pk", "subject"))
    alarms = Alarm.objects.filter(
        watch=watch_name, device__in=known, begun_at__lt=until, last_at__gte=since
    )
    worst = dict(alarms.order_by("pk").values_list("device", "worst"))
    return [
        Observed(known[pk] or own[pk], watch.days, day, pk in worst, worst.get(pk)) for pk in known
    ]


def _weight(each: Observed) -> tuple[bool, float]:
    return each.exceeded, each.value or 0.0


def _bounds(day: date) -> tuple[datetime, datetime]:
    zone = moments.local(moments.now()).tzinfo
    since = datetime.combine(day, time.min, zone)
    return since, since + A_DAY
