"""Who was housed where on a day, and who let it to him."""

from datetime import date

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import Lease, Premises, Subject


def leases_on(premises: Premises, on: date) -> QuerySet[Lease]:
    held = Lease.objects.filter(Q(until=None) | Q(until__gt=on), premises=premises, since__lte=on)
    return held.select_related("tenant", "landlord")


def tenants_of(premises: Premises, on: date) -> list[Subject]:
    return [lease.tenant for lease in leases_on(premises, on)]


def landlord_of(premises: Premises, tenant: Subject, on: date) -> Subject | None:
    """Return who let it: as the lease says, else whose the place is, or what it lies in."""
    lease = leases_on(premises, on).filter(tenant=tenant).first()
    if lease and lease.landlord:
        return lease.landlord
    return next((each.owner for each in reversed(whole_path(premises)) if each.owner), None)


def whole_path(premises: Premises) -> list[Premises]:
    """Return the park, the plant, the unit: outermost first."""
    path, here = [premises], premises.parent
    while here is not None and here not in path:
        path.insert(0, here)
        here = here.parent
    return path


def premises_for(person: Person, parent: int | None = None, q: str = "") -> QuerySet[Premises]:
    """Return the premises of a person's areas: the outermost, or what lies in one."""
    found = Premises.objects.filter(_within(person)).select_related("owner")
    if q:
        return found.filter(name__contains=q)
    return found.filter(parent=parent)


def premises_by(person: Person, number: int) -> Premises:
    found = Premises.objects.filter(_within(person), pk=number).select_related("owner").first()
    if found is None:
        raise NotFound("没有这处场所，或者不在您的可见范围。")
    return found


def leases_of(person: Person, number: int) -> list[Lease]:
    """Return who rented the place, first to last."""
    premises = premises_by(person, number)
    found = list(premises.leases.select_related("tenant", "landlord"))
    place = "·".join(each.name for each in whole_path(premises))
    for lease in found:
        lease.place = place  # type: ignore[attr-defined]
    return found


def _within(person: Person) -> Q:
    scope = organisations.scope_of(person)
    seen = Q(pk__gt=0) if scope.everything else Q(owner__in=[])
    for prefix in scope.area_prefixes:
        first, below = organisations.range_of(prefix)
        seen |= Q(area__gte=first, area__lt=below)
    return seen
