"""Who was housed where on a day, and who let it to him."""

from datetime import date

from django.db.models import Q, QuerySet

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
