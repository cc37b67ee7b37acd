"""Premises and leases; a hazard goes to who held the place that day, and to who let it."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects.facts import HazardFound, HazardRemoved, LeaseBegun, LeaseEnded, PremisesOpened
from jianhu.subjects.models import Hazard, Lease, Premises, Subject
from jianhu.subjects.models.premises import KINDS
from jianhu.subjects.queries.doors import subject_for, today
from jianhu.subjects.queries.premises import landlord_of, leases_on, premises_by, whole_path
from jianhu.subjects.rules.allocation import parameters
from jianhu.subjects.services.alliances import notify_subject
from jianhu.subjects.services.entering import enter
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


def report_hazard_at(
    by: Person,
    number: int,
    *,
    says: str,
    tenant: str = "",
    on: date | None = None,
    due_on: date | None = None,
) -> Hazard:
    """Report a hazard in the premises of a number."""
    whose = subject_for(by, tenant) if tenant else None
    premises = premises_by(by, number)
    return report_hazard(by, premises, says, tenant=whose, on=on, due_on=due_on)


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


@transaction.atomic
def report_hazard(
    by: Person,
    premises: Premises,
    says: str,
    *,
    tenant: Subject | None = None,
    on: date | None = None,
    due_on: date | None = None,
) -> Hazard:
    """Write a hazard down: it is the tenant's of that day, and the landlord is told."""
    day = on or today()
    whose = _tenant(premises, day, tenant)
    landlord = landlord_of(premises, whose, day)
    due = due_on or day + parameters()["hazard-days"].span
    made = Hazard.objects.create(
        premises=premises, tenant=whose, landlord=landlord, says=says, found_on=day, due_on=due
    )
    record(by, whose, HazardFound(made.pk, premises.pk, whose.pk, _pk(landlord), due))
    enter(by, whose, "hazard", f"subjects.hazard:{made.pk}", says[:120], day=day)
    if landlord and landlord != whose:
        place = "·".join(each.name for each in whole_path(premises))
        notify_subject(by, landlord, f"承租方{whose.name}存在隐患"[:120], f"{place}：{says}")
    return made


@transaction.atomic
def remove_hazard(by: Person, number: int) -> Hazard:
    made = Hazard.objects.select_for_update().filter(pk=number, removed_on=None).first()
    if made is None:
        raise NotFound("没有这处未消除的隐患。")
    made.removed_on = today()
    made.save(update_fields=["removed_on"])
    record(by, made.tenant, HazardRemoved(made.pk, made.tenant_id))
    thing = f"subjects.hazard:{made.pk}"
    enter(by, made.tenant, "hazard", thing, made.says[:120], grade="corrected")
    return made


def _tenant(premises: Premises, day: date, said: Subject | None) -> Subject:
    """Return whose a hazard is; where several share a place, the finder says who."""
    tenants = [lease.tenant for lease in leases_on(premises, day)]
    if said is not None and said in tenants:
        return said
    if said is not None:
        raise WrongStep(f"{day}，{said.name}没有租用这里。")
    if len(tenants) == 1:
        return tenants[0]
    owner = next((each.owner for each in reversed(whole_path(premises)) if each.owner), None)
    if not tenants and owner:
        return owner
    raise WrongStep("这里当天有多家或没有承租方，请指明隐患属于谁。")


def _pk(subject: Subject | None) -> int | None:
    return subject.pk if subject else None
