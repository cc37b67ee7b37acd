"""Time in a story: it stands still while somebody acts, and passes clock by clock in between."""

from datetime import datetime, timedelta

from jianhu.base import clocks, moments, teller
from jianhu.base.models import Clock
from jianhu.command.jobs import work_up
from jianhu.sensing.services import work_through_messages

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def moment_of(said: str, begun: datetime) -> datetime:
    """Return ``09:05``, ``09:05:30`` or ``+1 09:05`` (the next day) as a moment of the story."""
    days, _, clock = said.rpartition(" ")
    day = moments.local(begun) + timedelta(days=int(days or 0))
    parts = [int(part) for part in clock.split(":")]
    return day.replace(hour=parts[0], minute=parts[1], second=parts[2] if len(parts) > 2 else 0)


def span_of(said: str) -> timedelta:
    """Return ``90s``, ``5m``, ``3h`` or ``1d``."""
    return timedelta(**{UNITS[said[-1]]: float(said[:-1])})


def pass_until(moment: datetime) -> None:
    """Let time pass; every clock that comes due on the way rings at its own moment."""
    settle()
    while (due := _next_due(moment)) is not None:
        moments.set_to(max(due, moments.now()))
        clocks.ring_due()
        settle()
    moments.set_to(max(moment, moments.now()))
    settle()


def settle() -> None:
    """Do what worker and clock would do, until nothing is left to do."""
    while teller.tell_everything() + work_through_messages() + work_up() + clocks.ring_due():
        pass


def _next_due(until: datetime) -> datetime | None:
    running = Clock.objects.filter(stopped_at=None, rang_at=None, paused_at=None)
    first = running.filter(due_at__lte=until).order_by("due_at").first()
    return first.due_at if first else None
