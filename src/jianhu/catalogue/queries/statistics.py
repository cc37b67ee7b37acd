"""The catalogue's figures on a day, each computed from its records."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Max

from jianhu.catalogue.models import Empowerment, ItemList
from jianhu.catalogue.queries.items import in_force, items, today
from jianhu.organisations import queries as organisations

SIXTEEN_DOMAINS = "020-sixteen-domains"
"""The transfer that row 39 of the requirements speaks of: 16 domains, 570 items."""


@dataclass(frozen=True)
class Transferred:
    """What one transfer brought to the comprehensive bureau."""

    transfer: str
    domains: int
    items: int
    by_domain: dict[str, int]


@dataclass(frozen=True)
class TownCount:
    town: str
    name: str
    tier: str
    items: int


@dataclass(frozen=True)
class Statistics:
    """The catalogue's figures on a day; ``share`` is comprehensive of total, in percent."""

    on: date
    edition: int
    total: int
    comprehensive: int
    professional: int
    share: Decimal
    departments: int
    domains: int
    by_domain: dict[str, dict[str, int]]
    by_office: dict[str, int]
    by_tag: dict[str, int]
    transferred: list[Transferred]
    towns: list[TownCount]
    average_per_town: Decimal


def statistics(on: date | None = None) -> Statistics:
    """Compute every figure from the items and empowerments in force on a day."""
    day = on or today()
    rows = list(items(day).values_list("domain", "list", "office__code", "department__code"))
    wide = sum(1 for _, list_, _, _ in rows if list_ == "comprehensive")
    towns = _towns(day)
    return Statistics(
        on=day,
        edition=ItemList.objects.filter(published_on__lte=day).aggregate(n=Max("edition"))["n"]
        or 0,
        total=len(rows),
        comprehensive=wide,
        professional=len(rows) - wide,
        share=_percent(wide, len(rows)),
        departments=len({department or office for _, _, office, department in rows}),
        domains=len({domain for domain, *_ in rows}),
        by_domain=_by_domain(rows),
        by_office=dict(Counter(office for _, _, office, _ in rows).most_common()),
        by_tag=_by_tag(day),
        transferred=_transferred(day),
        towns=towns,
        average_per_town=_mean([town.items for town in towns]),
    )


def _by_domain(rows: list[tuple[str, str, str, str]]) -> dict[str, dict[str, int]]:
    counted: dict[str, dict[str, int]] = {}
    for domain, list_, *_ in rows:
        row = counted.setdefault(domain, {"comprehensive": 0, "professional": 0})
        row[list_] += 1
    return dict(sorted(counted.items(), key=lambda pair: -sum(pair[1].values())))


def _by_tag(day: date) -> dict[str, int]:
    return dict(Counter(tag for tags in items(day).values_list("tags", flat=True) for tag in tags))


def _transferred(day: date) -> list[Transferred]:
    moved: dict[str, Counter[str]] = {}
    for transfer, domain in items(day).exclude(transfer="").values_list("transfer", "domain"):
        moved.setdefault(transfer, Counter())[domain] += 1
    return [
        Transferred(key, len(counted), counted.total(), dict(counted.most_common()))
        for key, counted in sorted(moved.items())
    ]


def _towns(day: date) -> list[TownCount]:
    alive = items(day).order_by().values("code")
    counted = dict(
        Empowerment.objects.filter(in_force(day), published_on__lte=day, item__code__in=alive)
        .order_by()
        .values("town__code")
        .annotate(n=Count("item__code", distinct=True))
        .values_list("town__code", "n")
    )
    return [
        TownCount(town.code, town.name, town.tier, counted.get(town.code, 0))
        for town in organisations.areas("town", organisations.county().code)
    ]


def _percent(part: int, whole: int) -> Decimal:
    return round(Decimal(100 * part) / whole, 1) if whole else Decimal("0.0")


def _mean(numbers: list[int]) -> Decimal:
    return round(Decimal(sum(numbers)) / len(numbers), 1) if numbers else Decimal("0.0")
