"""The items a subject can meet with, and who is left in peace by routine plans."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.subjects.models import Subject
from jianhu.subjects.queries.doors import subjects, subjects_for, today
from jianhu.subjects.rules.applicability import applicabilities, rule_for
from jianhu.subjects.rules.colours import BEST

FIELDS = ("statute", "domain", "conduct", "object")


class Applicable(NamedTuple):
    """An item, and by which rule file it applies."""

    code: str
    name: str
    domain: str
    office: str
    rule: str
    rule_name: str


def applicable_items(subject: Subject, on: date | None = None) -> list[Applicable]:
    """Return the items that apply to a subject on a day, derived from its kind and industry."""
    return items_for(subject.kind, subject.industry, on or today())


def items_for(
    kind: str, industry: str, on: date, rows: list[Any] | None = None
) -> list[Applicable]:
    """The same of any such subject; who asks for many kinds reads the ``rows`` once."""
    names = {key: each.name for key, each in applicabilities().items()}
    found = []
    for code, name, domain, office, *rest in item_rows(on) if rows is None else rows:
        if rule := rule_for(kind, industry, dict(zip(FIELDS, rest, strict=True))):
            found.append(Applicable(code, name, domain, office, rule, names[rule]))
    return found


def item_rows(on: date) -> list[Any]:
    rows = catalogue.items(on).order_by("code")
    return list(rows.values_list("code", "name", "domain", "office__code", *FIELDS))


def spared_by_routine(ids: Iterable[int]) -> set[int]:
    """Return who leaves routine plans: the best colour, none worse proposed (一次不查).

    Complaints, alarms and what the law demands still lead to a visit.
    """
    found = subjects(ids).filter(colour__in=BEST, pending="")
    return set(found.values_list("pk", flat=True))


def colours_of(ids: Iterable[int]) -> dict[int, str]:
    return dict(subjects(ids).values_list("pk", "colour"))


class Point(NamedTuple):
    """A subject on a map; ``items``: how many items apply to it."""

    code: str
    name: str
    kind: str
    industry: str
    colour: str
    lon: float
    lat: float
    items: int


Box = tuple[float, float, float, float]


def on_map(person: Person, box: Box, limit: int) -> list[Point]:
    """Return the subjects of a person's area inside a box of west, south, east, north."""
    west, south, east, north = box
    inside = subjects_for(person).filter(
        lon__gte=west, lon__lte=east, lat__gte=south, lat__lte=north
    )
    rows = inside.order_by("pk").values_list(
        "code", "name", "kind", "industry", "colour", "lon", "lat"
    )[:limit]
    found = list(rows)
    items = item_rows(today())
    pairs = {(row[2], row[3]) for row in found}
    counts = {pair: len(items_for(*pair, today(), items)) for pair in pairs}
    return [Point(*row[:5], row[5] or 0.0, row[6] or 0.0, counts[row[2], row[3]]) for row in found]
