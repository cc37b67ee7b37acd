"""What happened at a subject before: visits that took place, by each office that came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.asked import asked
from jianhu.inspections.rules.procedure import AHEAD, HAPPENED
from jianhu.inspections.rules.visit import ITEMLESS, Went, bound_most

Came = tuple[int, int]
"""A visit, and an office that came."""


def before(subject: int, besides: int = 0) -> tuple[Went, ...]:
    """Return the earlier visits to a subject, oldest first; one row an office.

    With those that were no inspections: somebody came.
    """
    made = histories([subject], besides).get(subject, [])
    return tuple(sorted([*made, *_came(subject, besides)], key=lambda each: (each.day, each.visit)))


def befores(subjects: Iterable[int]) -> dict[int, list[Went]]:
    """Return the same of many subjects, in a few queries."""
    keys = list(subjects)
    found = histories(keys)
    held = Visit.objects.filter(subject__in=keys, step__in=HAPPENED, kind__in=ITEMLESS)
    for each in held:
        found.setdefault(each.subject_id, []).append(_itemless(each))
    return found


def ahead(subject: int, besides: int = 0) -> tuple[Went, ...]:
    """Return the visits that are approved and have not taken place."""
    return tuple(histories([subject], besides, AHEAD).get(subject, ()))


def histories(
    subjects: Iterable[int], besides: int = 0, steps: tuple[str, ...] = HAPPENED
) -> dict[int, list[Went]]:
    """Return the same of many subjects, in a fixed number of queries.

    What an office's own plan wanted counts by that plan, whoever asked for the visit.
    """
    held = Visit.objects.filter(
        subject__in=list(subjects), step__in=steps, kind="inspection"
    ).exclude(pk=besides)
    visits = {each.pk: each for each in held.order_by("day", "id")}
    found: dict[int, list[Went]] = defaultdict(list)
    sources = _sources(visits)
    for (key, office), fine in _offices(visits).items():
        visit = visits[key]
        scanned = visit.seen_at is not None
        source = bound_most(sources[key, office])
        found[visit.subject_id].append(Went(office, visit.day, source, fine, scanned, key))
    return found


def _came(subject: int, besides: int) -> list[Went]:
    """Return who came and looked at no item: by the office that led."""
    held = Visit.objects.filter(subject=subject, step__in=HAPPENED, kind__in=ITEMLESS)
    return [_itemless(each) for each in held.exclude(pk=besides)]


def _itemless(each: Visit) -> Went:
    return Went(each.lead_id, each.day, each.source, fruitless=False, visit=each.pk, kind=each.kind)


def _sources(visits: Mapping[int, Visit]) -> dict[Came, set[str]]:
    """What was on the form, and what of a plan was asked already by somebody else's item."""
    found: dict[Came, set[str]] = defaultdict(set)
    for each, sources in asked(visits).items():
        found[each.visit, each.office] |= sources
    return found


def _offices(visits: Iterable[int]) -> dict[Came, bool]:
    """Return by visit and office whether nothing was found."""
    found: dict[Came, bool] = {}
    rows = VisitItem.objects.filter(visit__in=list(visits)).order_by("visit__day", "visit", "id")
    for visit, office, outcome in rows.values_list("visit", "office", "outcome"):
        found[visit, office] = found.get((visit, office), True) and outcome == "fine"
    return found
