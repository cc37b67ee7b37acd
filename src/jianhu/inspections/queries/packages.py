"""Packages on offer, with what would be looked at, and what was chosen."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.models import PackageOrder, Visit
from jianhu.inspections.queries.editions import package_on, packages_on
from jianhu.inspections.rules.checkups import CHECK_UP
from jianhu.inspections.rules.packages import Package, check_only
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects.queries import subjects_for


class Offered(NamedTuple):
    """``items``: code and name of each that will be looked at."""

    slug: str
    name: str
    does: str
    items: list[tuple[str, str]]
    mark: str
    source: str


def offered(industry: str, on: date) -> list[Offered]:
    """Return what fits the industry; a package with an item the catalogue lacks is not offered."""
    now = packages_on(on)
    fitting = [(slug, each) for slug, each in now.items() if each.is_for(industry, on)]
    shown = [_offered(slug, each, on) for slug, each in fitting]
    return [each for each in shown if each]


def offer(slug: str, industry: str, on: date) -> Offered:
    package = package_on(slug, on)
    shown = _offered(slug, package, on) if package.is_for(industry, on) else None
    if shown is None:
        raise NotFound(f"“{package.name}”现在不能提供，请选别的套餐。")
    return shown


def orders_for(person: Person, cursor: str = "", limit: int = 50) -> Page:
    """Return what enterprises in a person's view have chosen, newest first."""
    seen = PackageOrder.objects.filter(subject__in=subjects_for(person).values("pk"))
    page = newest(seen.select_related("subject", "visit"), cursor, limit)
    return page._replace(items=[row_of(each) for each in page.items])


def order_for(person: Person, number: str) -> PackageOrder:
    """Return one, locked: it becomes one visit and no second."""
    seen = PackageOrder.objects.filter(subject__in=subjects_for(person).values("pk"))
    locked = seen.select_for_update(of=("self",), no_key=True)
    found = locked.select_related("subject").filter(number=number).first()
    if found is None:
        raise NotFound(f"没有服务套餐申请 {number}，或者不在您的职责范围内。")
    return found


def ordered_for(reference: str) -> PackageOrder | None:
    return PackageOrder.objects.filter(number=reference).first() if reference else None


def check_ordered(reference: str, subject: int, items: Sequence[str], kind: str) -> bool:
    """Whether a visit is what a package was chosen for; then it has its items and no other."""
    order = ordered_for(reference)
    if order is None:
        return False
    if kind != CHECK_UP or order.subject_id != subject or order.visit_id or order.withdrawn_at:
        raise WrongStep(f"申请{order.number}只能用于申请人自己的一次执法体检。")
    check_only(order.codes, items)
    return True


def row_of(order: PackageOrder) -> dict[str, Any]:
    return {
        "number": order.number,
        "subject": order.subject.code,
        "subject_name": order.subject.name,
        "package": order.package,
        "name": order.name,
        "items": order.items,
        "channel_name": order.get_channel_display(),
        "asked_by": order.asked_by,
        "at": order.at,
        "visit": order.visit.number if order.visit else "",
        "withdrawn_because": order.withdrawn_because if order.withdrawn_at else "",
    }


def _offered(slug: str, package: Package, on: date) -> Offered | None:
    found = [(code, catalogue.item(code, on)) for code in package.items]
    items = [(code, each.name) for code, each in found if each]
    if len(items) < len(package.items):
        return None
    return Offered(slug, package.name, package.does, items, package.mark, package.source)


def visited(visit: int) -> Any:
    """Return whom a visit was to: who holds its party's key speaks for that enterprise."""
    return Visit.objects.select_related("subject").get(pk=visit).subject
