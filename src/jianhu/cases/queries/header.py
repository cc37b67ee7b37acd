"""In whose name a case is handled: its office's own power, or the power entrusted to it."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.paper.wording import day
from jianhu.cases.models import Case, Entrustment
from jianhu.catalogue import queries as catalogue

POWER = (
    "依照《中华人民共和国行政处罚法》第二十四条第一款的规定，"
    "{}公布的赋权事项清单已将本案违法行为的行政处罚权交由{}行使。"
)


def header_office(case: Case, on: date) -> Any:
    """Return the office whose name stands on the case's documents (行政处罚法 20)."""
    return entrusting(case.office_id, case.item, case.town, on) or case.office


def power_of(case: Case, office: Any, on: date) -> str:
    """By what a town enforces at all: its published list (行政处罚法 24)."""
    published = catalogue.published_for(case.town, case.item, on) if office.town else None
    return POWER.format(day(published), office.town) if published else ""


def entrusting(office: int, item: str, town: str, on: date) -> Any | None:
    """Return who entrusted the office with the item, where its own power does not reach."""
    if catalogue.is_empowered(office, item, town, on):
        return None
    given = [each for each in in_force(on).filter(to=office) if item in each.items]
    able = (each for each in given if catalogue.is_empowered(each.by_id, item, town, on))
    return next((each.by for each in able), None)


def in_force(on: date) -> QuerySet[Entrustment]:
    """Return what is entrusted on a day: written, in its term, published by both sides."""
    written = Entrustment.objects.filter(since__lte=on, until__gte=on).select_related("by", "to")
    return written.filter(by_published_on__lte=on, to_published_on__lte=on)


def entrustments() -> list[dict[str, Any]]:
    return [out(each) for each in in_force(moments.local(moments.now()).date())]


def out(each: Entrustment) -> dict[str, Any]:
    return {
        "id": each.pk,
        "by": each.by.name,
        "to": each.to.name,
        "items": each.items,
        "powers": each.powers,
        "document": each.document,
        "since": each.since,
        "until": each.until,
        "by_published_on": each.by_published_on,
        "to_published_on": each.to_published_on,
    }
