"""Lists: the calendar of visits, plans by office, and what is still due."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from jianhu.base.models import Person
from jianhu.base.pages import Page, check_limit, newest
from jianhu.inspections.models import WAITING, Plan, Visit, VisitItem
from jianhu.inspections.queries.door import plans_for, visits_for
from jianhu.inspections.queries.rechecks import due_by
from jianhu.inspections.rules.days import whole_days
from jianhu.inspections.rules.procedure import LEFT_OPEN, OPEN
from jianhu.inspections.rules.visit import SOURCES


class Days(NamedTuple):
    """Visits of whole days; ``next`` is the day on which the next page begins."""

    items: list[Visit]
    next: date | None


def calendar(person: Person, since: date, until: date, step: str = "", limit: int = 200) -> Days:
    """Return the visits of those days in the order of the day, as many whole days as fit."""
    check_limit(limit)
    found = visits_for(person).filter(day__gte=since, day__lte=until)
    if step:
        found = found.filter(step=step)
    counts = found.order_by("day").values_list("day").annotate(n=Count("id"))
    last, next_ = whole_days([*counts], limit)
    if last is None:
        return Days([], None)
    return Days([*with_counts(found.filter(day__lte=last)).order_by("day", "starts", "id")], next_)


def mine(person: Person, day: date) -> QuerySet[Visit]:
    """Return what somebody walks on a day, in order; what he left open before comes first.

    Where a term to put something right has ended, he looks again.
    """
    again = VisitItem.objects.filter(due_by(day)).values("visit")
    open_ = Q(day=day) | Q(day__lt=day, step__in=LEFT_OPEN)
    open_ |= Q(step="told", pk__in=again)
    found = visits_for(person).filter(open_, officers__person=person, step__in=(*OPEN, "told"))
    looks = Count("items", distinct=True, filter=due_by(day, "items__"))
    return with_counts(found).annotate(rechecks=looks).order_by("day", "starts", "id")


def with_counts(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    return visits.select_related("subject", "lead").annotate(
        checks=Count("items", distinct=True), bodies=Count("items__office", distinct=True)
    )


def plans(person: Person, cursor: str = "", limit: int = 50) -> Page:
    page = newest(counted(plans_for(person)), cursor, limit)
    return page._replace(items=[row(each) for each in page.items])


def plan(person: Person, number: str) -> dict[str, Any]:
    return row(counted(plans_for(person)).get(number=number))


def counted(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    return plans.select_related("office").annotate(
        total=Count("rows"),
        done=Count("rows", filter=Q(rows__done_on__isnull=False)),
        planned=Count("rows", filter=Q(rows__visit__isnull=False)),
    )


def row(plan: Any) -> dict[str, Any]:
    """Return what JSON can say: an answer that is kept for a repeated key is no model."""
    return {
        "number": plan.number,
        "title": plan.title,
        "office": plan.office.name,
        "source": plan.source,
        "source_name": plan.get_source_display(),
        "state": plan.state,
        "state_name": plan.get_state_display(),
        "returned_because": plan.returned_because,
        "since": plan.since,
        "until": plan.until,
        "total": plan.total,
        "planned": plan.planned,
        "done": plan.done,
    }


def left_out(plan: Plan) -> list[dict[str, Any]]:
    """Return what of a plan is in no visit yet, and why."""
    rows = plan.rows.filter(WAITING).select_related("subject")[:1000]
    return [
        {
            "subject": each.subject.name,
            "item": each.item_name,
            "due": each.due,
            "because": each.left_out or "还没有排入日历",
        }
        for each in rows
    ]


def by_source(person: Person) -> dict[str, int]:
    """Return how many plans came from where."""
    counted = plans_for(person).values_list("source").annotate(n=Count("id")).order_by("source")
    return {SOURCES[source]: count for source, count in counted}
