"""Areas by code and by kind. Shapes are heavy and come only when asked for."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.kit.errors import NotFound
from jianhu.organisations.models import Area, Office
from jianhu.organisations.rules.codes import range_of

__all__ = ["area", "areas", "drawn", "range_of"]


def area(code: str) -> Area | None:
    return Area.objects.defer("shape").filter(code=code).first()


def areas(kind: str, within: str = "") -> QuerySet[Area]:
    """Return today's areas of a kind, all or those inside another."""
    return drawn(kind, within).defer("shape")


def drawn(kind: str, within: str = "") -> QuerySet[Area]:
    """Return today's areas of a kind with their shapes."""
    today = moments.local(moments.now()).date()
    valid = Area.objects.filter(Q(until=None) | Q(until__gt=today), kind=kind, since__lte=today)
    if not within:
        return valid
    first, below = range_of(within)
    return valid.filter(code__gte=first, code__lt=below)


def county() -> Area:
    """Return the county this installation is for: its command centre's.

    Others may be on record: the official lists name every county of the country.
    """
    centres = Office.objects.filter(kind="command-centre")
    all_counties = areas("county")
    found = all_counties.filter(pk__in=centres.values("area")).first() or all_counties.first()
    if found is None:
        raise NotFound("还没有登记县（市、区），请先导入行政区划。")
    return found


def town_names() -> dict[str, str]:
    return dict(areas("town").values_list("code", "name"))


def names_of(codes: Iterable[str]) -> dict[str, str]:
    return dict(Area.objects.filter(code__in=list(codes)).values_list("code", "name"))


def area_named_in(text: str) -> Area | None:
    """Return the smallest area of this county whose name occurs in a text: villages first."""
    centre = Office.objects.filter(kind="command-centre").values_list("area__code", flat=True)
    here = centre.first() or ""
    for kind in ("village", "town"):
        named = areas(kind, here).only("code", "name", "lon", "lat")
        found = [each for each in named if each.name in text]
        if found:
            return max(found, key=lambda each: len(each.name))
    return None
