"""What every act upon an incident does last: move on, keep its clocks, its rank and its version."""

from dataclasses import replace

from django.db.models import F

from jianhu.base import clocks, moments
from jianhu.base.journal import name_of, record
from jianhu.base.models import JournalEntry, Person
from jianhu.command.facts import Moved
from jianhu.command.models import Incident, Task
from jianhu.command.queries.competence import matter_of
from jianhu.command.rules.numbering import rank_of
from jianhu.command.rules.procedure import HANDLING, ChangedMeanwhile
from jianhu.command.rules.timing import WARN, Profile, due, profile_for, profiles
from jianhu.command.services.notices import asked_no_more
from jianhu.law.calendar import is_working_day


def move(incident: Incident, name: str, **typed: object) -> None:
    """Move the incident on, or refuse with what is missing."""
    incident.step_before = incident.step
    incident.step = HANDLING.after(incident.step, name, incident.facts(**typed))


def record_move(by: Person, incident: Incident, fact: Moved) -> None:
    """Write down what was done, with the step before and after it."""
    before = incident.step_before or incident.step
    record(by, incident, replace(fact, before=before, after=incident.step))
    incident.step_before = ""


def check_version(incident: Incident, version: int | None) -> None:
    """Refuse if somebody changed the incident since the person looked; say who and when."""
    if version is None or version == incident.version:
        return
    last = JournalEntry.objects.filter(thing=name_of(incident)).select_related("by").last()
    who = f"{last.by}于{moments.local(last.at):%H:%M}" if last else "有人"
    raise ChangedMeanwhile(
        f"{who}更新了这件事，请看过最新情况再操作。",
        version=incident.version,
        step=incident.step,
        by=str(last.by) if last else "",
        at=last.at if last else None,
    )


def profile_of(incident: Incident) -> Profile:
    """Its clock profile; where an installation took that away, the one that fits now."""
    return profiles().get(incident.profile) or profiles()[profile_for(matter_of(incident))]


def choose_profile(incident: Incident) -> None:
    """Take the profile that fits now; clocks that it does not know end with the old one."""
    incident.profile = profile_for(matter_of(incident))
    known = {term.name for term in profile_of(incident).clocks}
    running = {clock.name for clock in clocks.unmet(incident)}
    if ended := [name for name in running if name.removesuffix(WARN) not in known]:
        clocks.call_off(incident, *ended)


def happened(incident: Incident, *events: str) -> None:
    """Stop the clocks that these events end and start those that they begin.

    While the incident is paused, new clocks stand still too: a pause lasts until it is lifted.
    """
    incident.profile = incident.profile or profile_for(matter_of(incident))
    profile = profile_of(incident)
    start = moments.local(moments.now())
    for event in events:
        for term in profile.ended_by(event):
            clocks.stop(incident, term.name, term.name + WARN)
        for term in profile.begun_by(event):
            end = due(term, start, is_working_day, profile.office_hours)
            clocks.start(incident, term.name, end, paused=incident.paused)
            if term.warn:
                soon = start + (end - start) * term.warn
                clocks.start(incident, term.name + WARN, soon, paused=incident.paused)


def save(incident: Incident) -> None:
    """Write the incident with its most pressing clock, its place in the queue and a new version."""
    labels = {term.name: term.label for term in profile_of(incident).clocks}
    clock = clocks.unmet(incident).exclude(name__endswith=WARN).first() if incident.pk else None
    incident.due_at = clock.due_at if clock and incident.is_open else None
    incident.due_name = labels.get(clock.name, "") if clock and incident.is_open else ""
    incident.paused = bool(incident.pk and clocks.is_paused(incident))
    incident.rank = rank_of(incident.opened_at, incident.due_at, incident.closed_at)
    incident.version += 1
    incident.save()


def withdraw(incident: Incident) -> None:
    """Call back whoever still has a task of it."""
    running = incident.tasks.filter(state__in=Task.RUNNING)
    asked_no_more(incident, *running.values_list("pk", flat=True))
    running.update(state="withdrawn")


def touch(incident: Incident) -> None:
    """A change beside the incident (a lead, a photo) that its readers should see."""
    Incident.objects.filter(pk=incident.pk).update(version=F("version") + 1)
