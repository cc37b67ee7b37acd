"""The worker's part of the journal: put entries in order, and tell them upstairs."""

import logging
from datetime import timedelta
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F, Max, QuerySet

from jianhu.base import moments
from jianhu.base.journal import tell
from jianhu.base.models import JournalEntry

logger = logging.getLogger(__name__)

PLACE = """
UPDATE base_journalentry SET position = placed.position FROM (
    SELECT id, %s + ROW_NUMBER() OVER (ORDER BY id) AS position
    FROM base_journalentry WHERE position IS NULL
) AS placed WHERE base_journalentry.id = placed.id
"""
LOCK = "SELECT pg_advisory_xact_lock(20260201)"
LONGEST_PAUSE = 600  # seconds between two tries of a telling that fails


@transaction.atomic
def place() -> int:
    """Give every committed entry its position, without a gap; return how many were placed."""
    if not JournalEntry.objects.filter(position=None).exists():
        return 0
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(LOCK)
        last = JournalEntry.objects.aggregate(last=Max("position"))["last"] or 0
        cursor.execute(PLACE, [last])
        return int(cursor.rowcount)


def tell_waiting(limit: int = 500) -> int:
    """Tell what waits, in order. A thing whose telling fails pauses; the others go on."""
    failed: set[str] = set()
    told = 0
    pausing = _failing().filter(next_try_at__gt=moments.now()).order_by()
    waiting = JournalEntry.objects.filter(told_at=None).exclude(thing__in=pausing.values("thing"))
    for entry in waiting.exclude(position=None).order_by("position")[:limit]:
        if entry.thing in failed:
            continue
        if _told(entry):
            told += 1
        else:
            failed.add(entry.thing)
    return told


def _told(entry: JournalEntry) -> bool:
    this = JournalEntry.objects.filter(pk=entry.pk)
    try:
        tell(entry)
    except Exception:
        pause = timedelta(seconds=min(2 ** min(entry.attempts, 16), LONGEST_PAUSE))
        logger.exception("telling %s of %s failed", entry.fact, entry.thing)
        this.update(attempts=F("attempts") + 1, next_try_at=moments.now() + pause)
        return False
    this.update(told_at=moments.now(), next_try_at=None)
    return True


class Failing(NamedTuple):
    """Tellings that failed so far, how often the worst, and the oldest of them."""

    things: int
    attempts: int
    fact: str
    thing: str


def failing() -> Failing | None:
    """Say what could not be told yet; None if all is well."""
    found = _failing()
    oldest = found.first()
    if oldest is None:
        return None
    most = found.aggregate(most=Max("attempts"))["most"]
    return Failing(found.count(), most, oldest.fact, oldest.thing)


def retell() -> int:
    """End all pauses, so that the worker tries at once; return how many there were."""
    return _failing().update(next_try_at=None)


def _failing() -> QuerySet[JournalEntry]:
    return JournalEntry.objects.filter(told_at=None, next_try_at__isnull=False)


def tell_everything(rounds: int = 50) -> int:
    """Place and tell until it is quiet. For stories and tests; the worker does it bit by bit."""
    total = 0
    for _ in range(rounds):
        told = place() + tell_waiting()
        if not told:
            return total
        total += told
    raise RuntimeError("the journal does not come to rest")
