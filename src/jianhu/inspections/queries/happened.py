"""Visits that took place, which is what every figure of this room counts."""

from datetime import date

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.door import visits_for
from jianhu.inspections.rules.procedure import HAPPENED
from jianhu.organisations.queries import range_of


def happened(person: Person, since: date, until: date) -> QuerySet[Visit]:
    """Return the inspections that took place; what is no inspection does not count (I10)."""
    return visits_for(person).filter(
        day__gte=since, day__lte=until, step__in=HAPPENED, kind__in=("inspection", "observation")
    )


def of_area(area: str, industry: str, prefix: str = "") -> Q:
    """Return a condition on the inspected: inside an area, of an industry; "" is any."""
    wanted = Q()
    if area:
        first, below = range_of(area)
        place = f"{prefix}subject__area"
        wanted &= Q(**{f"{place}__gte": first, f"{place}__lt": below})
    if industry:
        wanted &= Q(**{f"{prefix}subject__industry": industry})
    return wanted
