"""Rows that wait and resemble nothing: no pair with them is asked, so nobody would look at them."""

from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from jianhu.base.models import JournalEntry, Person
from jianhu.base.pages import Page, newest
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.facts import WaitingRowsLinked
from jianhu.subjects.models import Link, SourceRow
from jianhu.subjects.queries.doors import sees_county
from jianhu.subjects.queries.links import links_for, read, source_of
from jianhu.subjects.rules.links import SHOWN
from jianhu.subjects.rules.reasons import least


class Alone(NamedTuple):
    """``said``: what the row says, by label."""

    id: int
    source: str
    name: str
    since: Any
    said: list[tuple[str, str]]


def waiting_rows(person: Person) -> QuerySet[SourceRow]:
    """Return what belongs to nobody yet, of lists that a person may judge."""
    rows, scope = SourceRow.objects.filter(subject=None), organisations.scope_of(person)
    if scope.everything or sees_county(scope):
        return rows
    return rows.filter(office__in=scope.offices)


def alone_for(person: Person) -> QuerySet[SourceRow]:
    """Return those that linkage has looked at as they are, and found nothing like them."""
    entries = JournalEntry.objects.filter(fact=WaitingRowsLinked.__name__)
    looked = entries.order_by("-pk").values("at")[:1]
    asked = Link.objects.filter(state="asked")
    paired = [asked.exclude(**{side: None}).values(side) for side in ("row", "other_row")]
    rows = waiting_rows(person).filter(last_seen__lte=looked)
    return rows.exclude(Q(pk__in=paired[0]) | Q(pk__in=paired[1]))


def waiting(person: Person) -> dict[str, int]:
    """Return how many wait for a person, and how many characters are asked of what is said."""
    return {
        "asked": links_for(person).filter(state="asked").count(),
        "rows": waiting_rows(person).count(),
        "alone": alone_for(person).count(),
        "least": least(),
    }


def alone_page(person: Person, cursor: str, limit: int) -> Page:
    page = newest(alone_for(person).select_related("office"), cursor, limit)
    return page._replace(items=[_shown(each) for each in page.items])


def row_for(person: Person, number: int) -> SourceRow:
    """Return one that waits, locked: two people open one file, not two."""
    rows = waiting_rows(person).select_for_update(of=("self",), no_key=True)
    found = rows.select_related("office").filter(pk=number).first()
    if found is None:
        raise NotFound("没有这行记录，或者它已经归入档案，或者不在您的可见范围。")
    return found


def _shown(row: SourceRow) -> Alone:
    said = [
        (label, read(key, str(value)))
        for key, label in SHOWN.items()
        if key != "name" and (value := row.values.get(key))
    ]
    return Alone(row.pk, source_of(row), str(row.values.get("name", "")), row.first_seen, said)
