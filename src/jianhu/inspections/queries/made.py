"""Visits made, in named sets: the one definition behind the wall's figures and the planner's."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from jianhu.base.counting import Group
from jianhu.inspections.models import Visit, VisitItem

ASKED = VisitItem.objects.filter(visit=OuterRef("visit"))


def visits(made: QuerySet[Visit]) -> Group:
    """``days``, ``months``: the first of each subject's day and of its month (rows 25, 186).

    ``scanned``: by the inspected; what the officers say was scanned does not raise the rate.
    """
    same = made.order_by().filter(subject=OuterRef("subject"), pk__lt=OuterRef("pk"))
    month = same.filter(day__year=OuterRef("day__year"), day__month=OuterRef("day__month"))
    others = VisitItem.objects.filter(visit=OuterRef("pk")).filter(Exists(_another_before()))
    sets = {
        "made": Q(),
        "joint": Q(Exists(others)),
        "scanned": Q(scanned_at__isnull=False),
        "fruitful": Q(problems__gt=0),
        "days": ~Q(Exists(same.filter(day=OuterRef("day")))),
        "months": ~Q(Exists(month)),
    }
    return Group(made, sets)


def spared(made: QuerySet[Visit]) -> Group:
    """One record for each office that came along: it would have come by itself (row 130)."""
    first_of_office = ~Q(Exists(ASKED.filter(office=OuterRef("office"), pk__lt=OuterRef("pk"))))
    items = VisitItem.objects.filter(first_of_office, Exists(_another_before()))
    return Group(items.filter(visit__in=made), {"all": Q()})


def _another_before() -> QuerySet[VisitItem]:
    """Whether another office asked first in the same visit."""
    return ASKED.exclude(office=OuterRef("office")).filter(pk__lt=OuterRef("pk"))
