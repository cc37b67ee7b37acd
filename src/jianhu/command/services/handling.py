"""Handling: accept, arrive, report; refuse without blame; settle at the village station."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from jianhu.base import attachments, clocks, moments
from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.command.facts import (
    OfficerArrived,
    ResultReported,
    SettledAtStation,
    TaskAccepted,
    TaskRefused,
)
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Task
from jianhu.command.queries.door import incident_for, task_for
from jianhu.command.rules.procedure import STAGES, AlreadyTaken, reason_is_given
from jianhu.command.services.notices import asked_no_more, holders, notify
from jianhu.command.services.proposing import may_enforce, may_propose_a_case
from jianhu.command.services.saving import happened, move, record_move, save, withdraw
from jianhu.geo.distance import metres
from jianhu.kit.errors import WrongStep


@transaction.atomic
def accept(by: Person, task_id: int, *, said_at: datetime | None = None) -> Task:
    """Take a task on. Of two officers at the same moment one has it, the other hears by whom."""
    task = _locked(by, task_id)
    if task.officer_id == by.pk and task.state == "accepted":
        return task
    _still_offered(task)
    task.officer, task.state, task.accepted_at = by, "accepted", moments.now()
    _keep(task, "accept", said_at)
    asked_no_more(task.incident, task.pk)
    if task.leads:
        move(task.incident, "accept")
        happened(task.incident, "accepted")
    save(task.incident)
    record_move(by, task.incident, TaskAccepted(task.incident_id, task.pk, str(by)))
    return task


@transaction.atomic
def refuse(by: Person, task_id: int, *, reason: str, said_at: datetime | None = None) -> Task:
    """Send a task back with a reason; it counts against nobody."""
    task = _locked(by, task_id)
    _still_offered(task)
    incident = task.incident
    if missing := reason_is_given(incident.facts(reason=reason)):
        raise WrongStep(missing, basis=STAGES)
    if task.leads:
        move(incident, "refuse", reason=reason)
        clocks.call_off(incident)
        happened(incident, "collected")
    task.state, task.refused_because = "refused", reason
    _keep(task, "refuse", said_at)
    asked_no_more(incident, task.pk)
    save(incident)
    says = f"{incident.number} 被{task.office.short}退回：{reason}"
    notify(holders(("dispatcher",), incident), incident, says, key=f"refused:{task.pk}")
    record_move(by, incident, TaskRefused(incident.pk, task.pk, task.office.name, reason))
    return task


@transaction.atomic
def arrive(
    by: Person, task_id: int, *, lon: float, lat: float, said_at: datetime | None = None
) -> Task:
    """Say that one is there, with the phone's position."""
    task = _mine(by, task_id)
    if task.state == "arrived":
        return task
    task.state, task.arrived_at, task.arrived_lon, task.arrived_lat = (
        "arrived",
        moments.now(),
        lon,
        lat,
    )
    _keep(task, "arrive", said_at)
    incident = task.incident
    if task.leads:
        move(incident, "arrive")
        happened(incident, "arrived")
    save(incident)
    away = round(float(metres(lon, lat, incident.lon, incident.lat)))
    record_move(by, incident, OfficerArrived(incident.pk, task.pk, str(by), away))
    return task


@transaction.atomic
def report(
    by: Person,
    task_id: int,
    *,
    text: str,
    photos: Iterable[int] = (),
    outcome: str = "",
    said_at: datetime | None = None,
) -> Task:
    """Say what was done, with photos; the leading office's report ends the handling."""
    task = _mine(by, task_id)
    incident, photos = task.incident, list(photos)
    may_enforce(by, task, outcome)
    if outcome == "penalty":
        may_propose_a_case(task, said_at)
    attachments.give_to(name_of(task), by, photos)
    task.state, task.result, task.reported_at = "reported", text, moments.now()
    task.outcome = outcome
    _keep(task, "report", said_at)
    if task.leads:
        incident.result = text
        move(incident, "report")
        happened(incident, "arrived", "reported")
        says = f"{incident.number} 已反馈，请核查。"
        notify(holders(("supervisor",), incident), incident, says, key=f"reported:{task.pk}")
    save(incident)
    record_move(by, incident, ResultReported(incident.pk, task.pk, str(by), text, len(photos)))
    return task


@transaction.atomic
def settle(by: Person, number: str, *, text: str, photos: Iterable[int] = ()) -> Incident:
    """Close a simple matter at the village station (row 114); what may be punished goes on."""
    incident = incident_for(by, number, lock=True)
    incident.result = text
    kind = kinds().get(incident.kind)
    move(incident, "settle", penalty_needed=kind is None or kind.penalty_possible)
    attachments.give_to(name_of(incident), by, list(photos))
    withdraw(incident)
    happened(incident, "dispatched", "accepted", "arrived", "reported")
    save(incident)
    record_move(by, incident, SettledAtStation(incident.pk, str(by), text))
    return incident


def _keep(task: Task, verb: str, said_at: datetime | None) -> None:
    """Save; an act done offline keeps the phone's time beside the server's."""
    if said_at:
        task.said_at[verb] = said_at.isoformat()
    task.save()


def _locked(by: Person, task_id: int) -> Task:
    task = task_for(by, task_id)
    incidents = Incident.objects.select_for_update(of=("self",), no_key=True)
    incident = incidents.get(pk=task.incident_id)
    task.refresh_from_db()
    task.incident = incident
    return task


def _still_offered(task: Task) -> None:
    if task.state == "offered":
        return
    if task.officer and task.accepted_at:
        at = moments.local(task.accepted_at)
        raise AlreadyTaken(
            f"这项任务已由{task.officer}于{at:%H:%M}接收。",
            basis=STAGES,
            officer=str(task.officer),
        )
    raise WrongStep(f"这项任务{task.get_state_display()}。", basis=STAGES)


def _mine(by: Person, task_id: int) -> Task:
    task = _locked(by, task_id)
    if task.officer_id != by.pk:
        raise AlreadyTaken(
            f"这项任务由{task.officer or '尚未接收的人'}办理，请先接收。", basis=STAGES
        )
    if task.state not in ("accepted", "arrived"):
        raise WrongStep(f"这项任务{task.get_state_display()}。", basis=STAGES)
    return task
