"""Who asked for each item of a visit: its own lead, a plan, or a draft that went into it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jianhu.inspections.models import DueItem, Folded, Visit, VisitItem


class Asked(NamedTuple):
    visit: int
    office: int
    item: str


Sources = dict[Asked, set[str]]


def asked(visits: Mapping[int, Visit]) -> Sources:
    """Return the sources of each item, in three queries: of one that two ask there are two."""
    found: Sources = defaultdict(set)
    items = VisitItem.objects.filter(visit__in=list(visits))
    for visit, office, item, source in items.values_list("visit", "office", "item", "source"):
        found[Asked(visit, office, item)].add(source or visits[visit].source)
    dues = DueItem.objects.filter(visit__in=list(visits))
    for key, office, item, source in dues.values_list("visit", "office", "item", "plan__source"):
        found[Asked(key, office, item)].add(source)
    return _with_left_behind(found, _went_into(visits))


def _with_left_behind(found: Sources, into: Mapping[int, int]) -> Sources:
    """What both asked stayed with the draft that went into the other."""
    left = VisitItem.objects.filter(visit__in=list(into)) if into else VisitItem.objects.none()
    for each in left.select_related("visit"):
        key = Asked(into[each.visit_id], each.office_id, each.item)
        found[key].add(each.source or each.visit.source)
    return found


def _went_into(visits: Iterable[int]) -> dict[int, int]:
    """Return by the draft that went along in which of these visits it ended."""
    found: dict[int, int] = {}
    into = {each: each for each in visits}
    while into:
        rows = Folded.objects.filter(into__in=list(into), ended=False)
        into = {other: into[key] for other, key in rows.values_list("other", "into")}
        found |= into
    return found
