"""What leaders count in this room: visits, what they spared, what they found; in named sets."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from jianhu.base import moments
from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.happened import happened
from jianhu.inspections.rules.counting import years_before
from jianhu.inspections.rules.parameters import number

ASKED = VisitItem.objects.filter(visit=OuterRef("visit"))


def visits(person: Person, since: datetime, until: datetime) -> Group:
    """Visits made. ``days``, ``months``: the first of each subject's day and of its month."""
    made = _made(person, since, until)
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


def before(person: Person, since: datetime, until: datetime) -> Group:
    """Visits of the same days in the baseline year (row 2)."""
    years = number("compared-years")
    first, last = (years_before(day, years) for day in _days(since, until))
    return Group(happened(person, first, last), {"made": Q()})


def spared(person: Person, since: datetime, until: datetime) -> Group:
    """One record for each office that came along: it would have come by itself (row 130)."""
    first_of_office = ~Q(Exists(ASKED.filter(office=OuterRef("office"), pk__lt=OuterRef("pk"))))
    items = VisitItem.objects.filter(first_of_office, Exists(_another_before()))
    return Group(items.filter(visit__in=_made(person, since, until)), {"all": Q()})


def correcting(person: Person, since: datetime, until: datetime) -> Group:
    """What was to be put right, and what is: on the spot, or seen again."""
    items = VisitItem.objects.filter(outcome__in=("corrected", "correction"))
    done = Q(outcome="corrected") | Q(corrected_on__isnull=False)
    made = _made(person, since, until)
    return Group(items.filter(visit__in=made), {"due": Q(), "done": done})


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (visits, before, spared, correcting)
}


def _made(person: Person, since: datetime, until: datetime) -> QuerySet[Visit]:
    return happened(person, *_days(since, until))


def _days(since: datetime, until: datetime) -> tuple[Any, Any]:
    """Return the first and the last day of a stretch that ends before ``until``."""
    last = moments.local(until - timedelta(microseconds=1))
    return moments.local(since).date(), last.date()


def _another_before() -> QuerySet[VisitItem]:
    """Whether another office asked first in the same visit."""
    return ASKED.exclude(office=OuterRef("office")).filter(pk__lt=OuterRef("pk"))


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    if not records:
        return Table((), (), ())
    found = [each if isinstance(each, Visit) else each.visit for each in records]
    links = [f"/desk/inspections/{each.number}" for each in found]
    if isinstance(records[0], Visit):
        return Table(("编号", "日期", "被检查人", "牵头机关", "来源", "环节", "发现问题"),
                     [_visit(each) for each in records], links)  # fmt: skip
    return Table(("编号", "日期", "被检查人", "单位", "事项", "结果", "改正日期"),
                 [_item(each) for each in records], links)  # fmt: skip


def _visit(each: Visit) -> tuple[object, ...]:
    source, step = each.get_source_display(), each.get_step_display()
    return each.number, each.day, each.subject.name, each.lead.organ, source, step, each.problems


def _item(each: VisitItem) -> tuple[object, ...]:
    visit, outcome = each.visit, each.get_outcome_display()
    who = visit.subject.name, each.office.organ
    return visit.number, visit.day, *who, each.item_name, outcome, each.corrected_on


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    if records.model is Visit:
        return records.select_related("subject", "lead__area")
    return records.select_related("visit__subject", "office__area")
