"""Write courses down in bulk, each thing with its id before what refers to it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from jianhu.base.facts import ClockRang
from jianhu.base.journal import digest_of, name_of
from jianhu.base.models import Clock, JournalEntry
from jianhu.base.planner import count_anew
from jianhu.base.witness import state_in_memory
from jianhu.command.demonstration.course import Course
from jianhu.command.demonstration.staff import Staff
from jianhu.command.models import Breach, Counter, Incident, Lead, Notice, Task
from jianhu.command.rules.procedure import OPEN

BATCH = 400


@transaction.atomic
def write(courses: Sequence[Course], staff: Staff, *, journal: bool = True) -> None:
    """Write courses with everything that belongs to them."""
    Incident.objects.bulk_create([course.incident for course in courses], batch_size=BATCH)
    _write_leads_and_tasks(courses)
    Breach.objects.bulk_create(
        [breach for course in courses for breach in course.breaches], batch_size=BATCH
    )
    for course in courses:
        for clock in course.clocks:
            clock.thing = name_of(course.incident)
    clocks = [clock for course in courses for clock in course.clocks]
    Clock.objects.bulk_create(clocks, batch_size=BATCH)
    if journal:
        entries = [*_told(courses), *_rang(clocks, staff.system)]
        entries.sort(key=lambda entry: entry.at)
        JournalEntry.objects.bulk_create(entries, batch_size=BATCH)
    _notices(courses)
    count_anew(Incident, Incident.helpers.through, Lead, Task, Task.offered_to.through, Breach)
    count_anew(Clock, JournalEntry, Notice)


def count_numbers(courses: Iterable[Course]) -> None:
    """Leave the day's counters where the numbers ended."""
    last: dict[str, int] = {}
    for course in courses:
        day, _, serial = course.incident.number.removeprefix("JH").partition("-")
        last[day] = max(last.get(day, 0), int(serial))
    for day, highest in last.items():
        Counter.objects.update_or_create(
            day=date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}"), defaults={"last": highest}
        )


def _write_leads_and_tasks(courses: Sequence[Course]) -> None:
    for course in courses:
        for lead in course.leads:
            lead.incident_id = course.incident.pk
        for each in course.tasks:
            each.task.incident_id = course.incident.pk
        for breach in course.breaches:
            breach.incident_id = course.incident.pk
    Lead.objects.bulk_create([lead for c in courses for lead in c.leads], batch_size=BATCH)
    _write_tasks(courses)
    _write_helpers(courses)


def _write_tasks(courses: Sequence[Course]) -> None:
    tasks = [sent for course in courses for sent in course.tasks]
    Task.objects.bulk_create([sent.task for sent in tasks], batch_size=BATCH)
    offered = Task.offered_to.through
    offered.objects.bulk_create(
        [offered(task_id=sent.task.pk, person_id=who) for sent in tasks for who in sent.offered],
        batch_size=BATCH,
    )


def _write_helpers(courses: Sequence[Course]) -> None:
    helping = Incident.helpers.through
    helping.objects.bulk_create(
        [
            helping(incident_id=course.incident.pk, office_id=office)
            for course in courses
            for office in sorted(set(course.helpers))
        ],
        batch_size=BATCH,
    )


def _told(courses: Sequence[Course]) -> Iterable[JournalEntry]:
    for course in courses:
        for lead in course.leads:
            fact = {"lead": lead.pk, "channel": lead.channel}
            by = lead.by_id or course.staff.system
            yield _entry(lead.received_at, by, name_of(lead), "LeadReceived", fact)
        yield from _said(course)


def _said(course: Course) -> Iterable[JournalEntry]:
    """What was done; the last act left the incident as it stands."""
    thing, tasks = name_of(course.incident), [sent.task for sent in course.tasks]
    end = max((at for at, _, _ in course.said), default=None)
    for at, by, fact_of in course.said:
        fact = fact_of()
        state = state_in_memory(course.incident, tasks) if at == end else ""
        yield _entry(at, by, thing, type(fact).__name__, asdict(fact), state)


def _rang(clocks: Iterable[Clock], system: int) -> Iterable[JournalEntry]:
    for clock in clocks:
        if clock.rang_at:
            rang = ClockRang(clock.thing, clock.name, clock.due_at)
            yield _entry(clock.rang_at, system, name_of(clock), "ClockRang", asdict(rang))


def _entry(
    at: datetime, by: int, thing: str, fact: str, data: dict[str, Any], state: str = ""
) -> JournalEntry:
    """An entry that was told long ago."""
    kept = json.loads(json.dumps(data, cls=DjangoJSONEncoder))
    entry = JournalEntry(at=at, by_id=by, thing=thing, fact=fact, data=kept, told_at=at)
    entry.state = state
    entry.digest = digest_of(entry)
    return entry


def _notices(courses: Iterable[Course]) -> None:
    """What still waits for somebody is on that person's screen."""
    Notice.objects.bulk_create(
        [
            Notice(
                to_id=who,
                incident_id=course.incident.pk,
                says=f"新任务 {course.incident.number} {course.incident.title}，请接收。"[:200],
                urgent=course.incident.urgency == 1,
                key=f"{course.incident.pk}:task:{sent.task.pk}",
                at=sent.task.offered_at,
            )
            for course in courses
            if course.incident.step in OPEN
            for sent in course.tasks
            if sent.task.state == "offered"
            for who in sent.offered
        ],
        ignore_conflicts=True,
        batch_size=BATCH,
    )
