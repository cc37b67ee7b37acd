"""What leaders count in this room, in named sets; and the lines a screen shows of them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries import made
from jianhu.inspections.queries.happened import happened
from jianhu.inspections.rules.counting import years_before
from jianhu.inspections.rules.parameters import number


def visits(person: Person, since: datetime, until: datetime) -> Group:
    return made.visits(_made(person, since, until))


def before(person: Person, since: datetime, until: datetime) -> Group:
    """Visits of the same days in the baseline year (row 2)."""
    years = number("compared-years")
    first, last = (years_before(day, years) for day in days_of(since, until))
    return Group(happened(person, first, last), {"made": Q()})


def spared(person: Person, since: datetime, until: datetime) -> Group:
    return made.spared(_made(person, since, until))


def correcting(person: Person, since: datetime, until: datetime) -> Group:
    """What was to be put right, and what is: on the spot, or seen again."""
    items = VisitItem.objects.filter(outcome__in=("corrected", "correction"))
    done = Q(outcome="corrected") | Q(corrected_on__isnull=False)
    made_then = _made(person, since, until)
    return Group(items.filter(visit__in=made_then), {"due": Q(), "done": done})


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (visits, before, spared, correcting)
}


def _made(person: Person, since: datetime, until: datetime) -> QuerySet[Visit]:
    return happened(person, *days_of(since, until))


def days_of(since: datetime, until: datetime) -> tuple[Any, Any]:
    """Return the first and the last day of a stretch that ends before ``until``."""
    last = moments.local(until - timedelta(microseconds=1))
    return moments.local(since).date(), last.date()


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
        return records.select_related("subject", "lead__area").defer("lead__area__shape")
    named = records.select_related("visit__subject", "office__area")
    return named.defer("office__area__shape")
