"""Which items of which subjects several offices mean to check, from plans and from visits."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.inspections.models import WAITING, DueItem, VisitItem
from jianhu.inspections.rules.doubles import Double, Planned, doubles
from jianhu.inspections.rules.parameters import parameters
from jianhu.inspections.rules.procedure import HAPPENED, OPEN
from jianhu.organisations.queries import Scope, offices, scope_of
from jianhu.subjects.queries import subjects


class Doubled(NamedTuple):
    """A double with its names; ``rows``: office, first day, last day, plan or visit."""

    subject: Any
    item: str
    name: str
    rows: list[dict[str, Any]]


def doubled_for(person: Person) -> list[Doubled]:
    """Return what concerns a person: a subject of his areas, or an office of his."""
    found = all_doubles()
    known = {each.pk: each for each in subjects({each.subject for each in found})}
    scope = scope_of(person)
    seen = [each for each in found if each.subject in known and _sees(scope, each, known)]
    names = _names({each.item for each in seen})
    short = dict(offices().values_list("pk", "short"))
    return [
        Doubled(known[each.subject], each.item, names[each.item], _rows(each, short))
        for each in seen
    ]


def all_doubles() -> list[Double]:
    today = moments.local(moments.now()).date()
    return doubles([*_due(today), *_visited(today)])


def _due(today: date) -> Iterator[Planned]:
    """What plans of any state want and no visit has taken up; what was merged is no double."""
    rows = DueItem.objects.filter(WAITING, due__gte=today)
    rows = rows.exclude(plan__state__in=("ended", "returned"))
    fields = ("subject", "item", "office", "earliest", "due", "plan__number")
    yield from (Planned(*row) for row in rows.values_list(*fields).iterator())


def _visited(today: date) -> Iterator[Planned]:
    since = today - timedelta(days=parameters()["doubled-within"].number)
    rows = VisitItem.objects.filter(visit__day__gte=since, visit__step__in=(*OPEN, *HAPPENED))
    fields = ("visit__subject", "item", "office", "visit__day", "visit__day", "visit__number")
    yield from (Planned(*row) for row in rows.values_list(*fields).iterator())


def _sees(scope: Scope, each: Double, known: dict[int, Any]) -> bool:
    ours = set(scope.offices) & set(each.offices)
    return scope.everything or bool(ours) or scope.covers(known[each.subject].area)


def _names(items: set[str]) -> dict[str, str]:
    asked = VisitItem.objects.filter(item__in=items).values_list("item", "item_name")
    return dict(asked) | dict(
        DueItem.objects.filter(item__in=items).values_list("item", "item_name")
    )


def _rows(each: Double, short: dict[int, str]) -> list[dict[str, Any]]:
    return [
        {
            "office": short.get(row.office, ""),
            "first": row.first,
            "last": row.last,
            "where": row.where,
        }
        for row in each.planned
    ]
