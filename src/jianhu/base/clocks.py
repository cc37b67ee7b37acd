"""Running terms: started, paused, stopped; a due one records that it rang.

The clock process asks for what is due (one indexed query). Nothing is kept in memory, so a
restart loses no term; one that came due meanwhile rings at once.
"""

from datetime import datetime

from django.db import connection, models, transaction

from jianhu.base import moments
from jianhu.base.facts import ClockRang
from jianhu.base.journal import name_of, record
from jianhu.base.models import Clock
from jianhu.base.people import system


def start(thing: models.Model, name: str, due_at: datetime, *, paused: bool = False) -> Clock:
    """Start a term; a running one of the same name is called off. A paused one stands still."""
    call_off(thing, name)
    now = moments.now()
    return Clock.objects.create(
        thing=name_of(thing),
        name=name,
        started_at=now,
        due_at=due_at,
        paused_at=now if paused else None,
    )


def stop(thing: models.Model, *names: str) -> int:
    """Stop the named terms, or all of the thing's; one that rang counts as met late."""
    return _unstopped(thing, names).update(stopped_at=moments.now())


def call_off(thing: models.Model, *names: str) -> int:
    """Stop terms that nobody met and nobody has to meet any more: sent back, sent elsewhere."""
    return _unstopped(thing, names).update(stopped_at=moments.now(), called_off=True)


def pause(thing: models.Model, *names: str) -> int:
    clocks = _running(thing).filter(paused_at=None)
    if names:
        clocks = clocks.filter(name__in=names)
    return clocks.update(paused_at=moments.now())


def resume(thing: models.Model) -> int:
    """Let paused terms run again; what was left when they were paused is still left."""
    paused = list(_running(thing).exclude(paused_at=None))
    for clock in paused:
        assert clock.paused_at is not None
        clock.due_at += moments.now() - clock.paused_at
        clock.paused_at = None
    return Clock.objects.bulk_update(paused, ["due_at", "paused_at"])


def clocks_of(thing: models.Model) -> models.QuerySet[Clock]:
    return Clock.objects.filter(thing=name_of(thing)).order_by("started_at", "id")


def unmet(thing: models.Model) -> models.QuerySet[Clock]:
    """Return the terms that still run or have run out unmet, the most pressing first."""
    return Clock.objects.filter(thing=name_of(thing), stopped_at=None).order_by("due_at")


def is_paused(thing: models.Model) -> bool:
    """Whether a term stands still. One that rang before the pause has nothing left to pause."""
    return _running(thing).exclude(paused_at=None).exists()


@transaction.atomic
def ring_due(limit: int = 200) -> int:
    """Ring what is due; return how many rang. Two clock processes never ring one term twice."""
    now = moments.now()
    running = Clock.objects.filter(stopped_at=None, rang_at=None, paused_at=None)
    skip = connection.features.has_select_for_update_skip_locked
    due = list(
        running.filter(due_at__lte=now)
        .select_for_update(skip_locked=skip, no_key=skip)
        .order_by("due_at")[:limit]
    )
    for clock in due:
        clock.rang_at = now
        clock.save(update_fields=["rang_at"])
        record(system(), clock, ClockRang(clock.thing, clock.name, clock.due_at))
    return len(due)


def _unstopped(thing: models.Model, names: tuple[str, ...]) -> models.QuerySet[Clock]:
    clocks = Clock.objects.filter(thing=name_of(thing), stopped_at=None)
    return clocks.filter(name__in=names) if names else clocks


def _running(thing: models.Model) -> models.QuerySet[Clock]:
    return Clock.objects.filter(thing=name_of(thing), stopped_at=None, rang_at=None)
