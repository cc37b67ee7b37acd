"""One incident's life, held in memory: the services' steps without their transactions."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Clock
from jianhu.catalogue.rules import NOT_THE_TOWNS
from jianhu.command import facts
from jianhu.command.demonstration.staff import Crew, Staff
from jianhu.command.demonstration.staff import Lead as LeadOffice
from jianhu.command.kind import kinds
from jianhu.command.models import CHANNELS, Breach, Incident, Lead, Task
from jianhu.command.rules.numbering import rank_of
from jianhu.command.rules.procedure import HANDLING
from jianhu.command.rules.timing import Matter, Term, due, profile_for, profiles
from jianhu.law.calendar import is_working_day

WARN = ".warn"
Fact = Callable[[], Any]
works = cache(is_working_day)


@dataclass
class Sent:
    """A task with whom it was offered to."""

    task: Task
    offered: list[int]


@dataclass
class Course:
    """What has happened to one incident. Facts are told later, when everything has its id."""

    incident: Incident
    leads: list[Lead]
    staff: Staff
    tasks: list[Sent] = field(default_factory=list)
    helpers: list[int] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    breaches: list[Breach] = field(default_factory=list)
    said: list[tuple[datetime, int, Fact]] = field(default_factory=list)

    def collected(self, at: datetime) -> None:
        incident, lead = self.incident, self.leads[0]
        self._happened(at, "collected")
        guess = incident.suggestion["kind"]
        by = lead.by_id or self.staff.system
        name = CHANNELS[incident.channel]
        self._say(at, by, lambda: facts.IncidentOpened(incident.pk, incident.number, guess, name))
        for more in self.leads[1:]:
            self._merged(more)

    def triage(self, at: datetime, by: int) -> None:
        incident, kind = self.incident, kinds()[self.incident.suggestion["kind"]]
        self._move("triage", kind=incident.suggestion["kind"])
        incident.kind, incident.item = incident.suggestion["kind"], self.staff.item_of(incident)
        if incident.channel not in ("hotline", "citizen"):
            incident.title = f"{incident.place[:40]}{kind.name}"
        incident.profile = ""
        self._happened(at, "triaged")
        automatic = by == self.staff.system
        because = incident.suggestion["because"] if automatic else "人工研判。"
        self._say(
            at,
            by,
            lambda: facts.IncidentTriaged(
                incident.pk, kind.name, incident.item, because, automatic
            ),
        )

    def dispatch(self, at: datetime, by: int, to: LeadOffice, crew: Crew) -> None:
        incident = self.incident
        self._move("dispatch", office=True)
        incident.lead_office_id, incident.dispatched_at = to.office, at
        incident.automatic = by == self.staff.system
        task = Task(
            incident=incident, office_id=to.office, leads=True, offered_at=at, state="offered"
        )
        self.tasks.append(Sent(task, list(crew.people)))
        self._help(at, to)
        self._happened(at, "dispatched")
        if to.moved:
            self._say(
                at,
                by,
                lambda: facts.TransferredToDepartment(
                    incident.pk, incident.town, to.name, NOT_THE_TOWNS
                ),
            )
        automatic = incident.automatic
        because = f"自动派遣，规则“{to.rule}”。" if automatic else "人工派遣。"
        self._say(
            at,
            by,
            lambda: facts.IncidentDispatched(
                incident.pk,
                task.pk,
                to.office,
                to.name,
                crew.names,
                to.helper_names,
                because,
                automatic,
            ),
        )

    def accept(self, at: datetime, by: int, name: str) -> None:
        incident, task = self.incident, self.tasks[-1].task
        self._move("accept")
        task.officer_id, task.state, task.accepted_at = by, "accepted", at
        self._happened(at, "accepted")
        self._say(at, by, lambda: facts.TaskAccepted(incident.pk, task.pk, name))

    def refuse(self, at: datetime, by: int, office: str, reason: str) -> None:
        incident, task = self.incident, self.tasks[-1].task
        self._move("refuse", reason=reason)
        task.state, task.refused_because = "refused", reason
        self._stop_all(at, called_off=True)
        self._happened(at, "collected")
        self._say(at, by, lambda: facts.TaskRefused(incident.pk, task.pk, office, reason))

    def arrive(self, at: datetime, name: str, metres: int) -> None:
        incident, task = self.incident, self.tasks[-1].task
        self._move("arrive")
        task.state, task.arrived_at = "arrived", at
        task.arrived_lon, task.arrived_lat = incident.lon, incident.lat
        self._happened(at, "arrived")
        by = task.officer_id or self.staff.system
        self._say(at, by, lambda: facts.OfficerArrived(incident.pk, task.pk, name, metres))

    def report(self, at: datetime, name: str, result: str, photos: int = 0) -> None:
        incident, task = self.incident, self.tasks[-1].task
        incident.result = result
        self._move("report")
        task.state, task.result, task.reported_at, task.outcome = "reported", result, at, "ordered"
        self._happened(at, "arrived", "reported")
        by = task.officer_id or self.staff.system
        self._say(at, by, lambda: facts.ResultReported(incident.pk, task.pk, name, result, photos))

    def verify(self, at: datetime, by: int, note: str, *, passed: bool) -> None:
        incident = self.incident
        self._move("pass" if passed else "rework", by=by, reason=note)
        if passed:
            self._happened(at, "verified")
        else:
            incident.reworks += 1
            task = self.tasks[-1].task
            task.state, task.reported_at = "accepted", None
            self._happened(at, "verified", "dispatched", "accepted", "arrived")
        verdict = "通过" if passed else "不通过，退回重办"
        self._say(at, by, lambda: facts.ResultVerified(incident.pk, passed, verdict, note))

    def close(self, at: datetime, by: int, feedback: str) -> None:
        incident = self.incident
        incident.feedback = feedback
        self._move("close")
        incident.closed_at = at
        self._stop_all(at)
        self._say(at, by, lambda: facts.IncidentClosed(incident.pk, incident.number, feedback))

    def reject(self, at: datetime, by: int, reason: str) -> None:
        incident = self.incident
        self._move("reject", reason=reason)
        incident.feedback, incident.closed_at = reason, at
        self._stop_all(at, called_off=True)
        self._say(at, by, lambda: facts.IncidentRejected(incident.pk, reason))

    def reopen(self, at: datetime, reason: str) -> None:
        incident = self.incident
        self._move("reopen", reason=reason)
        incident.closed_at, incident.feedback, incident.result = None, "", ""
        incident.reopenings += 1
        self._happened(at, "collected")
        by = self.staff.system
        self._say(at, by, lambda: facts.IncidentReopened(incident.pk, "反映人", reason))

    def end(self, now: datetime) -> None:
        """Let the clocks ring that came due, and write what the queue shows."""
        incident = self.incident
        for clock in self.clocks:
            if clock.due_at <= min(clock.stopped_at or now, now):
                clock.rang_at = clock.due_at + timedelta(seconds=1)
                self._breach(clock)
        unmet = [
            clock
            for clock in self.clocks
            if clock.stopped_at is None and not clock.name.endswith(WARN)
        ]
        first = min(unmet, key=lambda clock: clock.due_at, default=None)
        incident.due_at = first.due_at if first else None
        incident.due_name = self._terms()[first.name].label if first else ""
        incident.rank = rank_of(incident.opened_at, incident.due_at, incident.closed_at)
        incident.lead_count, incident.version = len(self.leads), len(self.said) + 1
        self.said.sort(key=lambda each: each[0])

    def _breach(self, clock: Clock) -> None:
        if clock.name.endswith(WARN):
            return
        incident, term, at = self.incident, self._terms()[clock.name], clock.rang_at
        assert at is not None
        self.breaches.append(
            Breach(
                incident=incident,
                clock=term.name,
                label=term.label,
                due_at=clock.due_at,
                at=at,
                escalated_to=list(term.escalate),
            )
        )
        self._say(
            at,
            self.staff.system,
            lambda: facts.ClockBreached(
                incident.pk, term.name, term.label, clock.due_at, term.escalate
            ),
        )

    def _merged(self, lead: Lead) -> None:
        incident = self.incident
        incident.seen_at = max(incident.seen_at, lead.happened_at)
        self._say(
            lead.received_at,
            lead.by_id or self.staff.system,
            lambda: facts.LeadMerged(lead.pk, incident.pk, CHANNELS[lead.channel], lead.because),
        )

    def _help(self, at: datetime, to: LeadOffice) -> None:
        for office in to.helpers:
            done = Task(
                incident=self.incident,
                office_id=office,
                leads=False,
                offered_at=at,
                state="withdrawn",
            )
            self.tasks.insert(0, Sent(done, []))
            self.helpers.append(office)

    def _move(self, name: str, **typed: Any) -> None:
        self.incident.step = HANDLING.after(self.incident.step, name, self._facts(**typed))

    def _facts(self, **typed: Any) -> Any:
        if "by" in typed:
            handled = frozenset(sent.task.officer_id or 0 for sent in self.tasks)
            typed["handled_by"] = handled
        return self.incident.facts(**typed)

    def _happened(self, at: datetime, *events: str) -> None:
        incident = self.incident
        incident.profile = incident.profile or profile_for(_matter(incident))
        profile = profiles()[incident.profile]
        start = moments.local(at)
        for event in events:
            ended = {term.name for term in profile.ended_by(event)}
            for clock in self.clocks:
                if clock.stopped_at is None and clock.name.removesuffix(WARN) in ended:
                    clock.stopped_at = at
            for term in profile.begun_by(event):
                end = due(term, start, works, profile.office_hours)
                self._start(term.name, at, end)
                if term.warn:
                    self._start(term.name + WARN, at, start + (end - start) * term.warn)

    def _start(self, name: str, at: datetime, end: datetime) -> None:
        for clock in self.clocks:
            if clock.name == name and clock.stopped_at is None:
                clock.stopped_at, clock.called_off = at, True
        self.clocks.append(Clock(name=name, started_at=at, due_at=end))

    def _stop_all(self, at: datetime, *, called_off: bool = False) -> None:
        for clock in self.clocks:
            if clock.stopped_at is None:
                clock.stopped_at, clock.called_off = at, called_off

    def _terms(self) -> dict[str, Term]:
        return {term.name: term for term in profiles()[self.incident.profile].clocks}

    def _say(self, at: datetime, by: int, fact: Fact) -> None:
        self.said.append((at, by, fact))


def _matter(incident: Incident) -> Matter:
    kind = kinds().get(incident.kind)
    return Matter(
        kind=incident.kind,
        theme=kind.theme if kind else "",
        domain=kind.domain if kind else "",
        urgency=incident.urgency,
        town=incident.town,
        scene=incident.scene,
        channel=incident.channel,
        at=moments.local(incident.opened_at),
    )
