"""The signals of all files at once: what ``rules/signals.py`` says of one, in a few questions."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from jianhu.subjects.models import FileEntry, Observation
from jianhu.subjects.rules.signals import Counting, Line, Streak, signals, streak_of

LONGEST_STREAK = timedelta(days=31)  # no rule asks for more

Values = dict[str, dict[int, int]]


def signal_values(on: date, ids: Collection[int] | None = None) -> Values:
    """Return the value of each signal by subject; who has none of it is left out."""
    return {name: _value_of(each, on, ids) for name, each in signals().items()}


def inputs_of(values: Values, asked: Collection[str], subject: int) -> dict[str, int]:
    found = {name: values[name].get(subject, 0) for name in asked}
    return {name: value for name, value in found.items() if value}


def weighing(on: date) -> Q:
    """Lines that still weigh on a day: not set aside, not repaired, not past their term."""
    return (
        (Q(set_aside_on=None) | Q(set_aside_on__gt=on))
        & (Q(repaired_on=None) | Q(repaired_on__gt=on))
        & (Q(shown_until=None) | Q(shown_until__gte=on))
    )


def lines_of(entries: QuerySet[FileEntry]) -> list[Line]:
    """Return the same lines for the pure rule."""
    return [Line(each.kind, each.grade, each.day, _until(each)) for each in entries]


def _until(entry: FileEntry) -> date | None:
    before = [d - timedelta(days=1) for d in (entry.set_aside_on, entry.repaired_on) if d]
    return min([*before, *([entry.shown_until] if entry.shown_until else [])], default=None)


def _value_of(signal: Any, on: date, ids: Collection[int] | None) -> dict[int, int]:
    if signal.streak:
        return _streaks(signal.streak, on, ids)
    return _counts(signal.counts, on, ids)


def _counts(counting: Counting, on: date, ids: Collection[int] | None) -> dict[int, int]:
    after = on - timedelta(days=counting.days)
    found = FileEntry.objects.filter(weighing(on), kind=counting.kind, day__gt=after, day__lte=on)
    if counting.grades:
        found = found.filter(grade__in=counting.grades)
    if ids is not None:
        found = found.filter(subject__in=ids)
    return dict(found.order_by().values_list("subject").annotate(Count("pk")))


def _streaks(streak: Streak, on: date, ids: Collection[int] | None) -> dict[int, int]:
    after = on - timedelta(days=streak.stale) - LONGEST_STREAK
    found = Observation.objects.filter(
        name=streak.name, day__gte=after, day__lte=on, set_aside_on=None
    )
    if ids is not None:
        found = found.filter(subject__in=ids)
    days: dict[int, list[tuple[date, bool]]] = defaultdict(list)
    for subject, day, exceeded in found.order_by().values_list("subject", "day", "exceeded"):
        days[subject].append((day, exceeded))
    return {subject: streak_of(seen, on, streak.stale) for subject, seen in days.items()}
