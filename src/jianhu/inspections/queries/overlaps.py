"""What else waits to be checked at the same subject: shown, and offered to be merged."""

from datetime import date
from typing import NamedTuple

from django.db.models import Count, QuerySet

from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.queries.waiting import due_between
from jianhu.inspections.rules.procedure import OPEN
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.subjects.queries import spared_by_routine


class Overlap(NamedTuple):
    """``visit``: the other visit's number; "" where the items are only due."""

    says: str
    office: str
    visit: str = ""


def waiting(subject: int, day: date) -> QuerySet[DueItem]:
    """Return what approved plans want checked there around that day, and nobody has taken up.

    What routine would want of a subject in good standing waits for nobody (一次不查).
    """
    rows = due_between(day, day).filter(subject=subject)
    return rows.exclude(plan__source__in=ROUTINE) if spared_by_routine([subject]) else rows


def overlaps(subject: int, day: date, besides: int = 0) -> list[Overlap]:
    """Return the other offices' due items and open visits of that day."""
    due = waiting(subject, day).values("office__name").annotate(items=Count("id"))
    found = [
        Overlap(f"{each['office__name']}待查{each['items']}项", each["office__name"])
        for each in due.order_by("office__name")
    ]
    others = Visit.objects.filter(subject=subject, day=day, step__in=OPEN).exclude(pk=besides)
    for visit in others.select_related("lead").order_by("id"):
        says = f"{visit.lead.name}同日的检查{visit.number}"
        found.append(Overlap(says, visit.lead.name, visit.number))
    return found
