"""The room's one question about a person: which areas are theirs."""

from django.db.models import Q

from jianhu.base.models import Person
from jianhu.organisations import queries as organisations


def within(person: Person, field: str) -> Q:
    """Rows whose area code lies in an area this person answers for."""
    scope = organisations.scope_of(person)
    if scope.everything:
        return Q()
    inside = Q(pk__in=[])
    for prefix in scope.area_prefixes:
        first, below = organisations.range_of(prefix)
        inside |= Q(**{f"{field}__gte": first, f"{field}__lt": below})
    return inside
