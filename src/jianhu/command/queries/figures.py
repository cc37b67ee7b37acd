"""What leaders count in this room: incidents, tasks, breaches and leads, in named sets.

Every set is seen through the person's own door. What “应处置” and “应结案” mean is ours, after
GB/T 30428: what was finished in the period, and what ran out of time in it unfinished.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import (
    Avg,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
)

from jianhu.base import moments
from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.command.models import Breach, Incident, Lead, Task
from jianhu.command.queries.door import incidents_for, sight
from jianhu.command.queries.standing import IS_OPEN, closed_between
from jianhu.command.rules.procedure import OPEN
from jianhu.organisations.queries import scope_of

MACHINES = ("camera", "drone", "device")
ONE_FIVE_THIRTY = "a-1530"
ABANDONED = ("collected", "rejected")


def now(person: Person, since: datetime, until: datetime) -> Group:
    """What is open at this moment."""
    sets = {step: Q(step=step) for step in OPEN}
    sets |= {"open": Q(), "overdue": Q(paused=False, due_at__lt=moments.now())}
    return Group(incidents_for(person).filter(IS_OPEN), sets)


def opened(person: Person, since: datetime, until: datetime) -> Group:
    """What was opened in the period; what was joined into another is not counted twice."""
    records = incidents_for(person).filter(opened_at__gte=since, opened_at__lt=until)
    sent = Q(dispatched_at__isnull=False)
    again = Task.objects.filter(leads=True, state__in=("refused", "withdrawn"))
    again = again.filter(incident=OuterRef("pk"))
    sets = {
        "received": Q(),
        "filed": ~Q(step__in=ABANDONED),
        "dispatched": sent,
        "right_at_once": sent & ~Q(Exists(again)),
        "automatic": sent & Q(automatic=True),
        "reopened": Q(reopenings__gt=0),
    }
    return Group(records.exclude(step="merged"), sets)


def closing(person: Person, since: datetime, until: datetime) -> Group:
    """应结案: closed in the period, or out of time in it and still open."""
    late = Breach.objects.filter(due_at__gte=since, due_at__lt=until).values("incident")
    breached = Breach.objects.filter(incident=OuterRef("pk"))
    sets = {
        "due": Q(),
        "closed": Q(step="closed"),
        "in_time": Q(step="closed") & ~Q(Exists(breached)),
        "passed_at_once": Q(step="closed", reworks=0),
    }
    due = closed_between(since, until) | (IS_OPEN & Q(pk__in=late))
    return Group(incidents_for(person).filter(due), sets)


def offered(person: Person, since: datetime, until: datetime) -> Group:
    """Leading tasks that were sent out in the period, and how 1-5-30 was kept."""
    tasks = _tasks(person).filter(offered_at__gte=since, offered_at__lt=until)
    quick = Q(incident__profile=ONE_FIVE_THIRTY)
    sets = {"offered": Q(), "refused": Q(state="refused")}
    for clock, done in (("respond", "accepted"), ("arrive", "arrived"), ("feedback", "reported")):
        late = Q(Exists(_late(clock)))
        ended = Q(**{f"{done}_at__isnull": False})
        sets[f"{clock}_due"] = quick & (ended | late)
        sets[f"{clock}_kept"] = quick & ended & ~late
    return Group(tasks, sets)


def handling(person: Person, since: datetime, until: datetime) -> Group:
    """应处置: leading tasks reported in the period, or out of time in it and not reported."""
    reported = Q(reported_at__gte=since, reported_at__lt=until)
    open_late = Breach.objects.filter(clock="feedback", due_at__gte=since, due_at__lt=until)
    waiting = Q(state__in=Task.RUNNING, reported_at=None)
    handled = Q(reported_at__isnull=False)
    sets = {
        "due": Q(),
        "handled": handled,
        "in_time": handled & ~Q(Exists(_late("feedback"))),
        "last_reported": handled & ~Q(Exists(_reported_after())),
        "reworked": handled & Q(incident__reworks__gt=0),
    }
    due = reported | (waiting & Q(incident__in=open_late.values("incident")))
    return Group(_tasks(person).filter(due), sets)


def breached(person: Person, since: datetime, until: datetime) -> Group:
    """Clocks that ran out in the period, each counted once."""
    breaches = Breach.objects.filter(due_at__gte=since, due_at__lt=until)
    return Group(_of_seen(breaches, person), {"all": Q()})


def leads(person: Person, since: datetime, until: datetime) -> Group:
    """Leads that came in the period: triggered by a machine, confirmed by a person, closed."""
    came = Lead.objects.filter(received_at__gte=since, received_at__lt=until)
    triggered = Q(channel__in=MACHINES)
    confirmed = triggered & ~Q(incident__step__in=ABANDONED)
    sets = {
        "received": Q(),
        "merged": Q(state="merged"),
        "triggered": triggered,
        "confirmed": confirmed,
        "settled": confirmed & Q(incident__step="closed"),
        "answered": Q(answered__in=("solved", "unsolved")),
        "content": Q(answered="solved"),
    }
    return Group(_of_seen(came, person), sets)


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (now, opened, closing, offered, handling, breached, leads)
}


def mean_minutes(group: Group, name: str, begin: str, end: str) -> float | None:
    """Return the mean time between two moments of the records of a set."""
    took = ExpressionWrapper(F(end) - F(begin), output_field=DurationField())
    mean: timedelta | None = group.chosen(name).order_by().aggregate(mean=Avg(took))["mean"]
    return None if mean is None else mean.total_seconds() / 60


def _tasks(person: Person) -> QuerySet[Task]:
    return _of_seen(Task.objects.filter(leads=True), person)


def _late(clock: str) -> QuerySet[Breach]:
    """Whether the clock ran out during a task."""
    of_task = Breach.objects.filter(incident=OuterRef("incident"), clock=clock)
    return of_task.filter(due_at__gte=OuterRef("offered_at"))


def _reported_after() -> QuerySet[Task]:
    """Whether a later leading task was reported too: the incident was opened again meanwhile."""
    later = Task.objects.filter(leads=True, reported_at__isnull=False, pk__gt=OuterRef("pk"))
    return later.filter(incident=OuterRef("incident"))


def _of_seen(found: QuerySet[Any], person: Person) -> QuerySet[Any]:
    return found.filter(sight(scope_of(person), "incident__"))


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    if not records:
        return Table((), (), ())
    columns, line = LINES[type(records[0])]
    incidents = [each if isinstance(each, Incident) else each.incident for each in records]
    links = [f"/desk?i={incident.number}" if incident else "" for incident in incidents]
    return Table(columns, [line(each) for each in records], links)


def _incident(each: Incident) -> tuple[object, ...]:
    step, channel = each.get_step_display(), each.get_channel_display()
    return each.number, each.title, each.place, step, channel, each.opened_at, each.closed_at


def _task(each: Task) -> tuple[object, ...]:
    who = str(each.officer) if each.officer else ""
    state = each.get_state_display()
    return (
        each.incident.number,
        each.incident.title,
        each.office.short,
        who,
        state,
        each.offered_at,
        each.accepted_at,
        each.arrived_at,
        each.reported_at,
    )


def _breach(each: Breach) -> tuple[object, ...]:
    return each.incident.number, each.incident.title, each.label, each.due_at, each.at


def _lead(each: Lead) -> tuple[object, ...]:
    number = each.incident.number if each.incident else ""
    state = each.get_state_display()
    return (
        each.get_channel_display(),
        each.source,
        each.text[:60],
        each.place,
        state,
        number,
        each.received_at,
    )


LINES: dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[object, ...]]]] = {
    Incident: (("编号", "标题", "地点", "环节", "来源", "登记时间", "办结时间"), _incident),
    Task: (
        ("编号", "标题", "单位", "经办人", "状态", "派遣时间", "接收时间", "到达时间", "反馈时间"),
        _task,
    ),
    Breach: (("编号", "标题", "时限", "应于", "发现于"), _breach),
    Lead: (("渠道", "来源", "内容", "地点", "状态", "事件", "收到时间"), _lead),
}
RELATED = {Task: ("incident", "office", "officer"), Breach: ("incident",), Lead: ("incident",)}


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    wanted = RELATED.get(records.model, ())
    return records.select_related(*wanted) if wanted else records
