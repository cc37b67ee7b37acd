"""The items a subject can meet with, and who is left in peace by routine plans."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from jianhu.catalogue import queries as catalogue
from jianhu.subjects.models import Subject
from jianhu.subjects.queries.doors import subjects, today
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


def items_for(kind: str, industry: str, on: date) -> list[Applicable]:
    names = {key: each.name for key, each in applicabilities().items()}
    rows = catalogue.items(on).order_by("code")
    read = rows.values_list("code", "name", "domain", "office__code", *FIELDS)
    found = []
    for code, name, domain, office, *rest in read:
        if rule := rule_for(kind, industry, dict(zip(FIELDS, rest, strict=True))):
            found.append(Applicable(code, name, domain, office, rule, names[rule]))
    return found


def spared_by_routine(ids: Iterable[int]) -> set[int]:
    """Return who leaves routine plans: the best colour, none worse proposed (一次不查).

    Complaints, alarms and what the law demands still lead to a visit.
    """
    found = subjects(ids).filter(colour__in=BEST, pending="")
    return set(found.values_list("pk", flat=True))


def colours_of(ids: Iterable[int]) -> dict[int, str]:
    return dict(subjects(ids).values_list("pk", "colour"))
