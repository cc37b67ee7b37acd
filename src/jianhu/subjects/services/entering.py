"""Lines of the file: rooms above say here what happened; the same thing said twice is one line."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import Refusal
from jianhu.subjects.facts import FileEntered
from jianhu.subjects.models import FileEntry, Observation, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.entries import GRADES, place_of
from jianhu.subjects.rules.repairs import repairs


class BadEntry(Refusal):
    """No such kind or grade of line."""

    code = "bad-entry"
    status = 422


class Observed(NamedTuple):
    """A device's word on a subject's day."""

    subject: int
    name: str
    day: date
    exceeded: bool
    value: float | None = None


def record_permit(by: Person, subject: Subject, thing: str, title: str, **more: Any) -> FileEntry:
    return enter(by, subject, "permit", thing, title, **{"public": True, **more})


def record_alarm(by: Person, subject: Subject, thing: str, title: str, **more: Any) -> FileEntry:
    return enter(by, subject, "alarm", thing, title, **more)


def record_complaint(
    by: Person, subject: Subject, thing: str, title: str, *, upheld: bool, **more: Any
) -> FileEntry:
    return enter(by, subject, "complaint", thing, title, grade="upheld" if upheld else "", **more)


def record_visit(
    by: Person, subject: Subject, thing: str, title: str, *, problems: bool, **more: Any
) -> FileEntry:
    """A visit is over; ``problems``: something was found."""
    grade = "problem" if problems else "clean"
    return enter(by, subject, "visit", thing, title, grade=grade, **more)


def record_correction(
    by: Person, subject: Subject, thing: str, title: str, *, state: str = "", **more: Any
) -> FileEntry:
    """An order to correct: ``state`` nothing yet, then ``corrected`` or ``overdue``."""
    return enter(by, subject, "correction", thing, title, grade=state, **more)


def record_case(by: Person, subject: Subject, thing: str, title: str, **more: Any) -> FileEntry:
    return enter(by, subject, "case", thing, title, **more)


def record_penalty(
    by: Person, subject: Subject, thing: str, title: str, *, grade: str, **more: Any
) -> FileEntry:
    """A penalty, minor, ordinary or serious; it weighs until the longest term of its grade."""
    if grade not in repairs():
        raise BadEntry("处罚的程度应为轻微、一般或严重。")
    ends = repairs()[grade].ends(more.get("day") or today())
    more = {"shown_until": ends, "public": grade != "minor", **more}
    return enter(by, subject, "penalty", thing, title, grade=grade, **more)


def record_rating(by: Person, subject: Subject, thing: str, title: str, **more: Any) -> FileEntry:
    return enter(by, subject, "rating", thing, title, **more)


@transaction.atomic
def enter(
    by: Person,
    subject: Subject,
    kind: str,
    thing: str,
    title: str,
    *,
    grade: str = "",
    day: date | None = None,
    **more: Any,
) -> FileEntry:
    """Write one line, or renew what it says of the same thing."""
    if grade and grade not in GRADES:
        raise BadEntry(f"没有“{grade}”这种程度。")
    subject = subject.merged_into or subject  # a double's file is the one it went into
    link, stage = place_of(kind)
    said = {"grade": grade, "title": title, "link": link, "stage": stage, **more}
    known = {"subject": subject, "kind": kind, "thing": thing}
    found = FileEntry.objects.filter(**known).first()
    if found and all(getattr(found, name) == value for name, value in said.items()):
        return found
    made = FileEntry(**known) if found is None else found
    for name, value in {**said, "at": moments.now(), "day": _day(day, found)}.items():
        setattr(made, name, value)
    made.save()
    record(by, subject, FileEntered(subject.pk, made.pk, kind, grade, title))
    return made


@transaction.atomic
def observe(many: Iterable[Observed]) -> int:
    """Keep what devices said of days; a day said again is the latest word."""
    rows = [
        Observation(
            subject_id=each.subject,
            name=each.name,
            day=each.day,
            exceeded=each.exceeded,
            value=each.value,
        )
        for each in many
    ]
    Observation.objects.bulk_create(
        rows,
        batch_size=2000,
        update_conflicts=True,
        unique_fields=["subject", "name", "day"],
        update_fields=["exceeded", "value"],
    )
    return len(rows)


def _day(said: date | None, found: FileEntry | None) -> date:
    return said or (found.day if found else today())
