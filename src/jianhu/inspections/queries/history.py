"""What happened at a subject before: visits that took place, by each office that came."""

from collections import defaultdict
from collections.abc import Iterable

from jianhu.inspections.models import DueItem, Visit, VisitItem
from jianhu.inspections.rules.procedure import AHEAD, HAPPENED
from jianhu.inspections.rules.visit import ROUTINE, Went


def before(subject: int, besides: int = 0) -> tuple[Went, ...]:
    """Return the earlier visits to a subject, oldest first; one row an office."""
    return tuple(histories([subject], besides).get(subject, ()))


def ahead(subject: int, besides: int = 0) -> tuple[Went, ...]:
    """Return the visits that are approved and have not taken place."""
    return tuple(histories([subject], besides, AHEAD).get(subject, ()))


def histories(
    subjects: Iterable[int], besides: int = 0, steps: tuple[str, ...] = HAPPENED
) -> dict[int, list[Went]]:
    """Return the same of many subjects, in three queries.

    A superior's visit that does an office's routine along counts for that office as routine.
    """
    held = Visit.objects.filter(
        subject__in=list(subjects), step__in=steps, kind="inspection"
    ).exclude(pk=besides)
    visits = {each.pk: each for each in held.order_by("day", "id")}
    found: dict[int, list[Went]] = defaultdict(list)
    routine = _routine(visits)
    for (key, office), fine in _offices(visits).items():
        visit = visits[key]
        scanned = bool(visit.scanned_at or visit.said_scanned_at)
        source = routine.get((key, office), visit.source)
        went = Went(office, visit.day, source, fine, scanned, key)
        found[visit.subject_id].append(went)
    return found


def _routine(visits: Iterable[int]) -> dict[tuple[int, int], str]:
    rows = DueItem.objects.filter(visit__in=list(visits), plan__source__in=ROUTINE)
    found = rows.values_list("visit", "office", "plan__source")
    return {(visit, office): source for visit, office, source in found}


def _offices(visits: Iterable[int]) -> dict[tuple[int, int], bool]:
    """Return by visit and office whether nothing was found."""
    found: dict[tuple[int, int], bool] = {}
    rows = VisitItem.objects.filter(visit__in=list(visits)).order_by("visit__day", "visit", "id")
    for visit, office, outcome in rows.values_list("visit", "office", "outcome"):
        found[visit, office] = found.get((visit, office), True) and outcome == "fine"
    return found
