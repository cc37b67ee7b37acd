"""Hazards: whose by the lease of that day, and who let the place is told."""

from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects.facts import HazardFound, HazardRemoved
from jianhu.subjects.models import Hazard, Premises, Subject
from jianhu.subjects.queries.doors import subject_for, today
from jianhu.subjects.queries.premises import landlord_of, leases_on, premises_by, whole_path
from jianhu.subjects.rules.parameters import parameters
from jianhu.subjects.services.alliances import notify_subject
from jianhu.subjects.services.entering import enter


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
    premises_by(by, made.premises_id)
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
