"""Dispatch: to the one office that must act, and within it to the nearest free officers."""

from collections.abc import Iterable

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue.rules import NOT_THE_TOWNS
from jianhu.command.facts import IncidentDispatched, TransferredToDepartment
from jianhu.command.models import Incident, Task
from jianhu.command.queries.competence import competent_for
from jianhu.command.queries.door import incident_for
from jianhu.command.queries.officers import candidates
from jianhu.command.rules.parameters import parameter
from jianhu.command.services.choosing import check_choice
from jianhu.command.services.notices import holders, notify, order
from jianhu.command.services.saving import (
    check_version,
    happened,
    move,
    record_move,
    save,
    withdraw,
)


@transaction.atomic
def dispatch(
    by: Person,
    number: str,
    *,
    office: int,
    officers: Iterable[int] = (),
    helpers: Iterable[int] = (),
    version: int | None = None,
) -> Incident:
    """Send an incident to an office by hand; also used to send it elsewhere."""
    incident = incident_for(by, number, lock=True)
    check_version(incident, version)
    officers, helpers = tuple(officers), tuple(helpers)
    check_choice(incident, office, officers, helpers)
    send(by, incident, office, officers, helpers, because=_by_hand(incident))
    return incident


def _by_hand(incident: Incident) -> str:
    """Say it when a person overrules what the house did by itself (row 96)."""
    if incident.automatic and incident.lead_office:
        return f"人工改派，原由系统自动派遣至{incident.lead_office.short}。"
    return "人工派遣。"


def send(
    by: Person,
    incident: Incident,
    office: int,
    officers: tuple[int, ...],
    helpers: tuple[int, ...],
    *,
    because: str,
    automatic: bool = False,
    not_the_towns: bool = False,
) -> Task:
    """Dispatch; a matter outside a town's power goes to the department instead (row 37)."""
    competent = competent_for(incident, office)
    moved = competent != office or not_the_towns
    if moved:
        office, officers = competent, ()
    incident.lead_office_id = office
    move(incident, "dispatch")
    incident.automatic = automatic
    incident.dispatched_at = moments.now()
    withdraw(incident)
    task = _offer(incident, office, officers, leads=True)
    for helper in set(helpers) - {office}:
        _offer(incident, helper, (), leads=False)
    incident.helpers.set(set(helpers) - {office})
    happened(incident, "dispatched")
    save(incident)
    _tell(by, incident, task, helpers, because, automatic=automatic, moved=moved)
    return task


def _offer(incident: Incident, office: int, officers: tuple[int, ...], *, leads: bool) -> Task:
    task = Task.objects.create(
        incident=incident, office_id=office, leads=leads, offered_at=moments.now()
    )
    most = int(parameter("offered-at-once"))
    nearest = officers or tuple(each.id for each in candidates(incident, office)[:most])
    task.offered_to.set(nearest)
    told = set(nearest) | set(holders(("team-leader", "liaison"), incident) if leads else ())
    says = f"新任务 {incident.number} {incident.title}，请接收。"
    notify(told, incident, says, key=order(task.pk), urgent=incident.urgency == 1)
    return task


def _tell(
    by: Person,
    incident: Incident,
    task: Task,
    helpers: tuple[int, ...],
    because: str,
    *,
    automatic: bool,
    moved: bool,
) -> None:
    name = task.office.name
    if moved:
        transfer = TransferredToDepartment(incident.pk, incident.town, name, NOT_THE_TOWNS)
        record(by, incident, transfer)
    officers = tuple(str(person) for person in task.offered_to.order_by("pk"))
    helping = tuple(office.name for office in incident.helpers.order_by("pk")) if helpers else ()
    fact = IncidentDispatched(
        incident.pk, task.pk, task.office_id, name, officers, helping, because, automatic
    )
    record_move(by, incident, fact)
