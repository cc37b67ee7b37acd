"""What else waits to be checked at the same subject: shown, and offered to be merged."""

from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Count, QuerySet

from jianhu.base.models import Person
from jianhu.inspections.models import DueItem, Visit
from jianhu.inspections.queries.door import decides
from jianhu.inspections.queries.waiting import due_between
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.rules.procedure import AHEAD, PLAN
from jianhu.inspections.rules.visit import ITEMLESS, ROUTINE
from jianhu.subjects.queries import spared_by_routine


class Overlap(NamedTuple):
    """``visit``: the other visit's number; "" where the items are only due.

    ``folds``: it is a draft still, not urgent, and whoever looks at the one may put it in.
    """

    says: str
    office: str
    visit: str = ""
    folds: bool = False


def waiting(subject: int, day: date) -> QuerySet[DueItem]:
    """Return what approved plans want checked there around that day, and nobody has taken up.

    What routine would want of a subject in good standing waits for nobody (一次不查).
    """
    rows = due_between(day, day).filter(subject=subject)
    return rows.exclude(plan__source__in=ROUTINE) if spared_by_routine([subject]) else rows


def overlaps(subject: int, day: date, besides: int = 0, by: Person | None = None) -> list[Overlap]:
    """Return what is due there that day, and the open visits of that day and of those around it.

    Without somebody who looks nothing folds.
    """
    due = waiting(subject, day).values("office__name").annotate(items=Count("id"))
    found = [
        Overlap(f"{each['office__name']}待查{each['items']}项", each["office__name"])
        for each in due.order_by("office__name")
    ]
    for visit in near(subject, day).exclude(pk=besides).select_related("lead").order_by("id"):
        when = "同日" if visit.day == day else f"{visit.day}"
        folds = by is not None and _folds(by, visit)
        says = f"{visit.lead.name}{when}的检查{visit.number}"
        found.append(Overlap(says, visit.lead.name, visit.number, folds))
    return found


def _folds(by: Person, visit: Visit) -> bool:
    still = visit.step == "draft" and visit.kind == "inspection" and not visit.urgent
    return still and decides(by, visit, PLAN)


def near(subject: int, day: date) -> QuerySet[Visit]:
    """Return the open visits to a subject that are too near to be made apart (I5)."""
    within = timedelta(days=number("overlap-within"))
    around = Visit.objects.filter(subject=subject, day__range=(day - within, day + within))
    return around.filter(step__in=("draft", *AHEAD)).exclude(kind__in=ITEMLESS)
