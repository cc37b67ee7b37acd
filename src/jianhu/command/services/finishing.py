"""Verify by another, tell the source, close; reject, reopen, and hear the reporter."""

from collections.abc import Iterable

from django.db import transaction

from jianhu.base import attachments, clocks, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.command.facts import (
    IncidentClosed,
    IncidentRejected,
    IncidentReopened,
    ReporterContent,
    ResultVerified,
)
from jianhu.command.models import OWN_EYES, Incident, Lead
from jianhu.command.queries.door import incident_for
from jianhu.command.queries.evidence import photos_of_result
from jianhu.command.queries.officers import handlers_of
from jianhu.command.rules.procedure import ANSWERABLE, STAGES
from jianhu.command.services.notices import holders, notify
from jianhu.command.services.saving import happened, move, record_move, save, withdraw
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep


@transaction.atomic
def verify(
    by: Person, number: str, *, passed: bool, note: str = "", photos: Iterable[int] = ()
) -> Incident:
    """Check the result against the evidence; not by whoever handled it."""
    incident = incident_for(by, number, lock=True)
    name = "pass" if passed else "rework"
    attachments.give_to(name_of(incident), by, list(photos))
    seen = {"photos": photos_of_result(incident), "reason": note}
    move(incident, name, by=by.pk, handled_by=handlers_of(incident), **seen)
    if passed:
        happened(incident, "verified")
    else:
        incident.reworks += 1
        _again(incident)
        happened(incident, "verified", "dispatched", "accepted", "arrived")
    save(incident)
    verdict = "通过" if passed else "不通过，退回重办"
    record_move(by, incident, ResultVerified(incident.pk, passed, verdict, note))
    return incident


@transaction.atomic
def close(by: Person, number: str, *, feedback: str) -> Incident:
    """Close with a result and with feedback to every source."""
    incident = incident_for(by, number, lock=True)
    incident.feedback = feedback
    move(incident, "close")
    incident.closed_at = moments.now()
    clocks.stop(incident)
    withdraw(incident)
    save(incident)
    reporters = incident.leads.exclude(by=None).values_list("by", flat=True)
    says = f"您上报的{incident.number}已办结：{feedback}"
    notify([pk for pk in reporters if pk], incident, says, key=f"closed:{incident.version}")
    record_move(by, incident, IncidentClosed(incident.pk, incident.number, feedback))
    return incident


@transaction.atomic
def reject(by: Person, number: str, *, reason: str) -> Incident:
    """不予受理, with a reason that the reporter reads."""
    incident = incident_for(by, number, lock=True)
    move(incident, "reject", reason=reason)
    incident.feedback, incident.closed_at = reason, moments.now()
    clocks.call_off(incident)
    withdraw(incident)
    save(incident)
    record_move(by, incident, IncidentRejected(incident.pk, reason))
    return incident


@transaction.atomic
def reopen(by: Person, number: str, *, reason: str) -> Incident:
    incident = incident_for(by, number, lock=True)
    _reopen(by, incident, str(by), reason)
    return incident


@transaction.atomic
def reporter_says(token: str, solved: bool, words: str = "") -> Incident:
    """Hear the reporter: content, or not solved, which opens the matter again."""
    lead = Lead.objects.filter(token=token).first()
    if lead is None or lead.incident_id is None:
        raise NotFound("没有这个查询码。")
    incident = Incident.objects.select_for_update(of=("self",), no_key=True).get(
        pk=lead.incident_id
    )
    return _hear(system(), "反映人", lead, incident, solved, words)


@transaction.atomic
def answer(by: Person, number: str, *, solved: bool, words: str = "") -> Incident:
    """Hear an officer or grid member who reported it, as a resident is heard."""
    incident = incident_for(by, number, lock=True)
    lead = incident.leads.filter(by=by, channel__in=OWN_EYES).last()
    if lead is None:
        raise NotAllowed("这件事不是您上报的，由上报人评价。")
    return _hear(by, str(by), lead, incident, solved, words)


def _hear(
    by: Person, who: str, lead: Lead, incident: Incident, solved: bool, words: str
) -> Incident:
    if incident.step not in ANSWERABLE:
        raise WrongStep("事件还没有办结，办结后可以评价。", basis=STAGES)
    if lead.answered == "solved":
        raise WrongStep("您已经确认过了，谢谢。", basis=STAGES)
    lead.answered = "solved" if solved else "unsolved"
    lead.save(update_fields=["answered"])
    if solved:
        record(by, incident, ReporterContent(incident.pk, words))
    else:
        _reopen(by, incident, who, words)
    return incident


def _reopen(by: Person, incident: Incident, who: str, reason: str) -> None:
    move(incident, "reopen", reason=reason)
    incident.closed_at, incident.feedback, incident.result = None, "", ""
    incident.reopenings += 1
    happened(incident, "collected")
    save(incident)
    says = f"{incident.number} {who}要求重新办理：{reason}"
    notify(
        holders(("dispatcher", "supervisor"), incident),
        incident,
        says,
        key=f"reopened:{incident.version}",
    )
    record_move(by, incident, IncidentReopened(incident.pk, who, reason))


def _again(incident: Incident) -> None:
    task = incident.tasks.filter(leads=True, state="reported").last()
    if task:
        task.state, task.reported_at = "accepted", None
        task.save()
        says = f"{incident.number} 核查未通过，请重新处置。"
        notify(
            [task.officer_id] if task.officer_id else [],
            incident,
            says,
            key=f"rework:{incident.version}",
        )
