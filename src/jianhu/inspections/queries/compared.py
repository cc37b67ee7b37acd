"""基期 beside what the platform counts of the same offices, day for day."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from jianhu.base.models import Person
from jianhu.inspections.models import Baseline, Visit, VisitItem
from jianhu.inspections.queries.baselines import row_of, standing
from jianhu.inspections.queries.happened import happened
from jianhu.inspections.rules.baselines import share
from jianhu.inspections.rules.counting import reduction
from jianhu.inspections.rules.forms import NOT_FINE
from jianhu.organisations.queries import scope_of


def comparison(person: Person, since: date, until: date) -> dict[str, Any]:
    """Return each office's latest baseline, by so many days, and its visits of these days.

    In all a joint visit is one: that the offices come together is what makes them fewer.
    """
    latest = _latest(person)
    lasts = (until - since).days + 1
    keys = [each.office_id for each in latest]
    made = happened(person, since, until)
    now, found = _came(made, keys)
    lines = [_line(each, lasts, now, found) for each in latest]
    ours = made.filter(_of(keys))
    total = ours.aggregate(visits=Count("pk"), found=Count("pk", filter=Q(problems__gt=0)))
    before = sum(line["share"] for line in lines)
    days = [each.days for each in latest]
    return {
        "since": since,
        "until": until,
        "lines": lines,
        "share": before,
        "visits": total["visits"],
        "reduction": reduction(before, total["visits"]),
        "days_share": None if None in days or not days else sum(_days(e, lasts) for e in latest),
        "days": ours.order_by().values("subject", "day").distinct().count(),
        "discovery_before": _mean(latest),
        "discovery": _percent(total["found"], total["visits"]),
    }


def _latest(person: Person) -> list[Baseline]:
    """Return the latest of each office that a person sees the visits of."""
    scope, found = scope_of(person), dict[int, Baseline]()
    rows = standing().select_related("office__area").defer("office__area__shape")
    for each in rows.order_by("until"):
        if each.office_id in scope.offices or scope.covers(each.office.area.code):
            found[each.office_id] = each
    return sorted(found.values(), key=lambda each: each.office.code)


def _of(keys: list[int]) -> Q:
    """Visits in which one of the offices came: by its items, or, without items, by its lead."""
    items = VisitItem.objects.filter(visit=OuterRef("pk"))
    led = Q(lead__in=keys) & Q(~Exists(items))
    return Q(Exists(items.filter(office__in=keys))) | Q(led)


def _came(made: QuerySet[Visit], keys: list[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Return by office how often it came, and how often it found something."""
    items = VisitItem.objects.filter(visit__in=made, office__in=keys).order_by()
    asked = items.values_list("office").annotate(
        came=Count("visit", distinct=True),
        found=Count("visit", distinct=True, filter=Q(outcome__in=NOT_FINE)),
    )
    came, found = dict[int, int](), dict[int, int]()
    for office, visits, fruitful in asked:
        came[office], found[office] = visits, fruitful
    bare = made.filter(lead__in=keys, items=None).order_by()
    for office, visits in bare.values_list("lead").annotate(came=Count("pk")):
        came[office] = came.get(office, 0) + visits
    return came, found


def _line(each: Baseline, lasts: int, now: dict[int, int], found: dict[int, int]) -> dict[str, Any]:
    before, visits = _share(each, lasts), now.get(each.office_id, 0)
    return row_of(each) | {
        "share": before,
        "visits_now": visits,
        "reduction": reduction(before, visits),
        "discovery_now": _percent(found.get(each.office_id, 0), visits),
    }


def _lasted(each: Baseline) -> int:
    return (each.until - each.since).days + 1


def _share(each: Baseline, lasts: int) -> int:
    return share(each.visits, _lasted(each), lasts)


def _days(each: Baseline, lasts: int) -> int:
    return share(each.days or 0, _lasted(each), lasts)


def _mean(latest: list[Baseline]) -> float | None:
    """Return the offices' discovery rates, each by its visits; none where one does not tell it."""
    visits = sum(each.visits for each in latest)
    if not visits or any(each.discovery is None for each in latest):
        return None
    weighed = sum(float(each.discovery or 0) * each.visits for each in latest)
    return round(weighed / visits, 2)


def _percent(part: int, of: int) -> float | None:
    return round(100 * part / of, 2) if of else None
