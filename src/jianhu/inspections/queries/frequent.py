"""What is found most often where, month by month; and so what to look at there first (row 61)."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import TruncMonth

from jianhu.base.models import Person
from jianhu.inspections.models import VisitItem
from jianhu.inspections.queries.happened import happened, of_area
from jianhu.inspections.rules.counting import months_between
from jianhu.inspections.rules.forms import NOT_FINE

FOUND = Q(outcome__in=NOT_FINE)
LONGEST = 100


def frequent(
    person: Person, since: date, until: date, *, area: str, industry: str, top: int
) -> dict[str, Any]:
    """Return the items most often found wrong, each with its count of every month."""
    asked = _asked(person, since, until, area, industry).filter(FOUND)
    rows = asked.annotate(month=TruncMonth("visit__day")).values_list("item", "month")
    by_item: dict[str, dict[date, int]] = defaultdict(dict)
    for item, month, count in rows.annotate(count=Count("pk")).order_by():
        by_item[item][month] = count
    ranked = sorted(by_item, key=lambda item: (-sum(by_item[item].values()), item))[:top]
    names = dict(asked.filter(item__in=ranked).values_list("item", "item_name"))
    months = months_between(since, until)
    return {
        "months": months,
        "kinds": [
            {"item": each, "name": names[each], "total": sum(by_item[each].values()),
             "counts": [by_item[each].get(month, 0) for month in months]}
            for each in ranked
        ],
    }  # fmt: skip


def check_list(person: Person, since: date, until: date, *, area: str, industry: str) -> list[Any]:
    """Return the items an area is checked by, the most often found wrong first."""
    asked = _asked(person, since, until, area, industry).exclude(outcome="")
    rows = asked.values(code=F("item")).annotate(
        name=Max("item_name"),
        office=Max("office__short"),
        checked=Count("pk"),
        found=Count("pk", filter=FOUND),
        last=Max("visit__day", filter=FOUND),
    )
    return list(rows.order_by("-found", "-checked", "code")[:LONGEST])


def _asked(
    person: Person, since: date, until: date, area: str, industry: str
) -> QuerySet[VisitItem]:
    made = happened(person, since, until).filter(of_area(area, industry))
    return VisitItem.objects.filter(visit__in=made)
