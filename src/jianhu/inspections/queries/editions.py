"""What packages there are on a day: the installation's own editions, over the house's files."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.catalogue import queries as catalogue
from jianhu.inspections.models import PackageEdition
from jianhu.inspections.rules.packages import Package, packages
from jianhu.kit.errors import NotFound
from jianhu.subjects.queries import industry_name


def packages_on(day: date) -> dict[str, Package]:
    """Return by slug what is offered; of two editions that have begun the later counts."""
    found = {slug: each for slug, each in packages().items() if each.since <= day}
    for edition in _editions().filter(since__lte=day).order_by("since", "id"):
        if edition.ends:
            found.pop(edition.slug, None)
        else:
            found[edition.slug] = package_of(edition)
    return found


def package_on(slug: str, day: date) -> Package:
    found = packages_on(day).get(slug)
    if found is None:
        raise NotFound("没有这个服务套餐，请从列出的套餐里选。")
    return found


def package_of(edition: PackageEdition) -> Package:
    return Package(
        name=edition.name,
        does=edition.does,
        items=tuple(edition.items),
        industries=tuple(edition.industries),
        since=edition.since,
        mark="read",
        source=edition.source,
        level="bronze",
        examples=(),
    )


def register(day: date) -> list[dict[str, Any]]:
    """Return every package with all its editions, newest first; the file is the oldest."""
    now = packages_on(day)
    editions: dict[str, list[PackageEdition]] = {}
    for each in _editions().order_by("-since", "-id"):
        editions.setdefault(each.slug, []).append(each)
    files = packages()
    slugs = sorted(files.keys() | editions.keys())
    names = _names(code for slug in slugs for code in _codes(slug, files, editions))
    return [_row(slug, now, editions.get(slug, []), files.get(slug), names, day) for slug in slugs]


def known_slug(slug: str) -> bool:
    return slug in packages() or PackageEdition.objects.filter(slug=slug).exists()


def _editions() -> QuerySet[PackageEdition]:
    return PackageEdition.objects.select_related("by")


def _codes(slug: str, files: Mapping[str, Package], editions: Mapping[str, list[Any]]) -> set[str]:
    own = {code for each in editions.get(slug, ()) for code in each.items}
    return own | set(files[slug].items if slug in files else ())


def _names(codes: Any) -> dict[str, str]:
    rows = catalogue.items().filter(code__in=set(codes))
    return dict(rows.values_list("code", "name"))


def _row(
    slug: str,
    now: Mapping[str, Package],
    editions: list[PackageEdition],
    file: Package | None,
    names: Mapping[str, str],
    day: date,
) -> dict[str, Any]:
    current = now.get(slug)
    told = [_edition(each, names, now_is=current is not None and current == package_of(each))
            for each in editions]  # fmt: skip
    if file:
        told.append(_file(file, names, now_is=current is file))
    newest = current or file or package_of(editions[0])
    return {
        "slug": slug,
        "name": newest.name,
        "offered": current is not None,
        "editions": told,
        "next": min((each.since for each in editions if each.since > day), default=None),
    }


def _edition(each: PackageEdition, names: Mapping[str, str], *, now_is: bool) -> dict[str, Any]:
    said = _said(package_of(each), names)
    return said | {"id": each.pk, "by": str(each.by), "ends": each.ends, "now": now_is}


def _file(file: Package, names: Mapping[str, str], *, now_is: bool) -> dict[str, Any]:
    return _said(file, names) | {"id": None, "by": "", "ends": False, "now": now_is}


def _said(each: Package, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": each.name,
        "does": each.does,
        "items": [(code, names.get(code, "")) for code in each.items],
        "industries": [(code, industry_name(code)) for code in each.industries],
        "since": each.since,
        "source": each.source,
        "mark": each.mark,
    }
