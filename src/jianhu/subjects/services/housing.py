"""Premises and leases; a hazard goes to who held the place that day, and to who let it."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects.facts import LeaseBegun, LeaseEnded, PremisesOpened
from jianhu.subjects.models import Lease, Premises, Subject
from jianhu.subjects.models.premises import KINDS
from jianhu.subjects.queries.doors import subject_for
from jianhu.subjects.queries.premises import premises_by, whole_path
from jianhu.subjects.services.filing import BadSubject


@transaction.atomic
def open_premises(
    by: Person, *, name: str, kind: str, parent: int | None = None, owner: str = "", **said: Any
) -> Premises:
    """Write down a park, a plant in it or a unit; it lies in ``parent``, if in any."""
    if kind not in KINDS:
        raise BadSubject(f"场所的类型应为{'、'.join(KINDS.values())}之一。")
    above = premises_by(by, parent) if parent else None
    if above and not said.get("area"):
        said["area"] = above.area
    whose = subject_for(by, owner) if owner else None
    made = Premises.objects.create(name=name, kind=kind, parent=above, owner=whose, **said)
    record(by, made, PremisesOpened(made.pk, name, made.get_kind_display()))
    return made


@transaction.atomic
def let_premises(
    by: Person,
    number: int,
    *,
    tenant: str,
    since: date,
    landlord: str = "",
    leaves: int | None = None,
) -> Lease:
    """Let premises to the tenant of a plate, who may come from other ones the same day."""
    premises, whose = premises_by(by, number), subject_for(by, tenant)
    if leaves:
        move_out(by, premises_by(by, leaves), whose, since)
    lord = subject_for(by, landlord) if landlord else None
    made = move_in(by, premises, whose, since, landlord=lord)
    made.place = "·".join(each.name for each in whole_path(premises))  # type: ignore[attr-defined]
    return made


@transaction.atomic
def move_in(
    by: Person,
    premises: Premises,
    tenant: Subject,
    since: date,
    *,
    landlord: Subject | None = None,
    until: date | None = None,
) -> Lease:
    """Let premises to a tenant; where he was before stays on record."""
    held = Lease.objects.filter(premises=premises, tenant=tenant)
    if any(each.until is None or each.until > since for each in held):
        raise WrongStep("这个对象在这一时期已经租用这里。")
    made = Lease.objects.create(
        premises=premises, tenant=tenant, landlord=landlord, since=since, until=until
    )
    record(by, tenant, LeaseBegun(premises.pk, tenant.pk, since))
    return made


@transaction.atomic
def move_out(by: Person, premises: Premises, tenant: Subject, until: date) -> Lease:
    lease = Lease.objects.filter(premises=premises, tenant=tenant, until=None).first()
    if lease is None:
        raise NotFound("没有正在履行的租约。")
    if until <= lease.since:
        raise WrongStep("退租日期应当晚于起租日期。")
    lease.until = until
    lease.save(update_fields=["until"])
    record(by, tenant, LeaseEnded(premises.pk, tenant.pk, until))
    return lease


def move(by: Person, tenant: Subject, old: Premises, new: Premises, on: date) -> Lease:
    """Move a tenant from one place to another on a day."""
    with transaction.atomic():
        move_out(by, old, tenant, on)
        return move_in(by, new, tenant, on)
