"""A scope as a condition: which offices, which areas it opens to."""

from django.db.models import Q

from jianhu.organisations.rules.codes import range_of
from jianhu.organisations.rules.scopes import Scope


def at_office(scope: Scope, office: str = "office") -> Q:
    """Whose office lies in an area, or is an office, that the scope opens to."""
    prefix = f"{office}__" if office else ""
    return inside(scope, f"{prefix}area__code") | Q(**{f"{prefix}pk__in": scope.offices})


def inside(scope: Scope, field: str) -> Q:
    if scope.everything:
        return Q(pk__isnull=False)
    found = Q(pk__in=[])
    for prefix in scope.area_prefixes:
        found |= within(prefix, field)
    return found


def within(code: str, field: str) -> Q:
    first, below = range_of(code)
    return Q(**{f"{field}__gte": first, f"{field}__lt": below})
