"""Clocks that ring, are paused, run again; and a superior's reminder."""

from django.db import transaction

from jianhu.base import clocks, moments
from jianhu.base.facts import ClockRang
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.command.facts import ClockBreached, ClocksPaused, ClocksResumed, IncidentUrged
from jianhu.command.models import Breach, Incident, Task
from jianhu.command.queries.door import incident_for
from jianhu.command.rules.procedure import STAGES, reason_is_given
from jianhu.command.rules.timing import WARN
from jianhu.command.services.notices import holders, notify
from jianhu.command.services.saving import profile_of, save
from jianhu.kit.errors import WrongStep


@transaction.atomic
def take_breach(rang: ClockRang) -> None:
    """Write down a breached clock and escalate it, or warn before. Hearing twice is harmless.

    A term that its register no longer knows has nothing to say.
    """
    incident = Incident.objects.select_for_update(of=("self",), no_key=True).get(
        pk=int(rang.thing.rpartition(":")[2])
    )
    terms = {term.name: term for term in profile_of(incident).clocks}
    term = terms.get(rang.name.removesuffix(WARN))
    if term is None:
        return
    key = f"{rang.name}:{rang.due_at.timestamp():.0f}"
    if rang.name.endswith(WARN):
        says = f"{incident.number} {incident.title}：{term.label}时限将到。"
        notify(_handlers(incident), incident, says, key=key)
        return
    breach, new = Breach.objects.get_or_create(
        incident=incident,
        clock=term.name,
        due_at=rang.due_at,
        defaults={"label": term.label, "at": moments.now(), "escalated_to": list(term.escalate)},
    )
    if new:
        says = f"{incident.number} {incident.title}：已超过{term.label}时限，请督促。"
        notify(holders(term.escalate, incident), incident, says, key=key, urgent=True)
        fact = ClockBreached(incident.pk, term.name, term.label, breach.due_at, term.escalate)
        record(system(), incident, fact)
        save(incident)


@transaction.atomic
def pause(by: Person, number: str, *, reason: str) -> Incident:
    """Pause the running clocks, with a reason."""
    incident = incident_for(by, number, lock=True)
    if missing := reason_is_given(incident.facts(reason=reason)):
        raise WrongStep(missing, basis=STAGES)
    if not incident.is_open or not clocks.pause(incident):
        raise WrongStep("这件事现在没有正在走的时限。", basis=STAGES)
    save(incident)
    record(by, incident, ClocksPaused(incident.pk, reason))
    return incident


@transaction.atomic
def resume(by: Person, number: str) -> Incident:
    incident = incident_for(by, number, lock=True)
    if not incident.paused:
        raise WrongStep("计时没有暂停。", basis=STAGES)
    clocks.resume(incident)
    save(incident)
    record(by, incident, ClocksResumed(incident.pk))
    return incident


@transaction.atomic
def urge(by: Person, number: str, *, note: str) -> Incident:
    """督办: remind whoever handles it, and their leader."""
    incident = incident_for(by, number, lock=True)
    people = {*_handlers(incident), *holders(("team-leader",), incident)}
    key = f"urge:{moments.now().timestamp():.0f}"
    notify(people, incident, f"督办 {incident.number}：{note}", key=key, urgent=True)
    record(by, incident, IncidentUrged(incident.pk, note))
    return incident


def _handlers(incident: Incident) -> list[int]:
    tasks = Task.objects.filter(incident=incident, state__in=Task.RUNNING)
    officers = {task.officer_id for task in tasks if task.officer_id}
    offered = {
        person.pk for task in tasks if not task.officer_id for person in task.offered_to.all()
    }
    return sorted(officers | offered)
