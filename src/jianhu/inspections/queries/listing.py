"""Lists: the calendar of visits, plans by office, and what is still due."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.inspections.models import DueItem, Plan, Visit
from jianhu.inspections.queries.door import plans_for, visits_for
from jianhu.inspections.rules.procedure import OPEN

COUNTED = {
    "checks": Count("items", distinct=True),
    "bodies": Count("items__office", distinct=True),
}


def calendar(person: Person, since: date, until: date, step: str = "") -> QuerySet[Visit]:
    """Return the visits of those days, in the order of the day."""
    found = visits_for(person).filter(day__gte=since, day__lte=until)
    if step:
        found = found.filter(step=step)
    return (
        found.select_related("subject", "lead")
        .annotate(
            checks=Count("items", distinct=True), bodies=Count("items__office", distinct=True)
        )
        .order_by("day", "starts", "id")
    )


def mine(person: Person, day: date) -> QuerySet[Visit]:
    """Return what somebody walks on a day, in order; what he left open before comes first."""
    open_ = Q(day=day) | Q(day__lt=day, step__in=("noticed", "underway", "checked"))
    found = visits_for(person).filter(open_, officers__person=person, step__in=(*OPEN, "told"))
    return (
        found.select_related("subject", "lead")
        .annotate(
            checks=Count("items", distinct=True), bodies=Count("items__office", distinct=True)
        )
        .order_by("day", "starts", "id")
    )


def plans(person: Person, cursor: str = "", limit: int = 50) -> Page:
    found = plans_for(person).select_related("office", "by", "approved_by")
    counted = found.annotate(
        total=Count("rows"),
        done=Count("rows", filter=Q(rows__done_on__isnull=False)),
        planned=Count("rows", filter=Q(rows__visit__isnull=False)),
    )
    return newest(counted, cursor, limit)


def left_out(person: Person, plan: Plan) -> QuerySet[DueItem]:
    return plan.rows.filter(visit=None, done_on=None).select_related("subject")


def by_source(person: Person) -> dict[str, int]:
    """Return how many plans came from where (row 185)."""
    counted = plans_for(person).values_list("source").annotate(n=Count("id")).order_by("source")
    found: dict[str, Any] = dict(counted)
    return found
