"""What waits to be drawn into a calendar, how often the offices would come apart, and the rest."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from jianhu.base.pages import Page, oldest
from jianhu.inspections.models import WAITING, DueItem

PLACED = Q(subject__lon__isnull=False, subject__lat__isnull=False)


class Waiting(NamedTuple):
    """``apart``: one visit for each office and subject; ``unplaced`` have no place on the map."""

    items: int
    subjects: int
    offices: int
    apart: int
    unplaced: int


def to_be_planned(since: date, until: date) -> list[DueItem]:
    """Return the same with subject, office and plan, in the order they were recorded.

    Offices are few and an area's outline is long: joined to each row, a quarter took 18 GB.
    """
    rows = due_between(since, until).order_by("id").select_related("subject")
    return list(rows.prefetch_related("office__area", "plan__campaign"))


def due_between(since: date, until: date) -> QuerySet[DueItem]:
    """Return what approved plans want checked in those days and nobody has taken up."""
    return DueItem.objects.filter(
        WAITING,
        subject__merged_into=None,  # what a double kept back is asked of the file it went into
        plan__state="approved",
        earliest__lte=until,
        due__gte=since,
    )


def waiting_between(since: date, until: date) -> Waiting:
    due = due_between(since, until).order_by()
    counted = due.aggregate(
        items=Count("id"),
        subjects=Count("subject", distinct=True),
        offices=Count("office", distinct=True),
        unplaced=Count("id", filter=~PLACED),
    )
    return Waiting(apart=due.values("subject", "office").distinct().count(), **counted)


def left_out_between(since: date, until: date, why: str, cursor: str, limit: int) -> Page:
    """Return what the last calendar left out, with its reason; ``why``: one reason only."""
    rows = due_between(since, until).exclude(left_out="")
    if why:
        rows = rows.filter(left_out=why)
    page = oldest(rows.select_related("subject", "office", "plan"), cursor, limit)
    return page._replace(items=[_row(each) for each in page.items])


def reasons_between(since: date, until: date) -> list[tuple[str, int]]:
    """Return each reason with how many it left out, the most common first."""
    rows = due_between(since, until).exclude(left_out="").values_list("left_out").order_by()
    return [*rows.annotate(n=Count("id")).order_by("-n", "left_out")]


def _row(due: DueItem) -> dict[str, Any]:
    return {
        "plan": due.plan.number,
        "subject": due.subject.name,
        "subject_code": due.subject.code,
        "office": due.office.name,
        "item": due.item_name,
        "due": due.due,
        "because": due.left_out,
    }
