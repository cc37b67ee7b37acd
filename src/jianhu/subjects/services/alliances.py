"""Alliances, and words to many or to one."""

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import WrongStep
from jianhu.subjects.facts import AllianceFounded, AllianceJoined, NoticeSent
from jianhu.subjects.models import Alliance, Member, Notice, Subject
from jianhu.subjects.queries.alliance_door import alliance_by
from jianhu.subjects.queries.doors import subject_for, today


@transaction.atomic
def found_alliance(by: Person, name: str, industry: str = "", area: str = "") -> Alliance:
    said = {"industry": industry, "area": area, "since": today()}
    made, new = Alliance.objects.get_or_create(name=name, defaults=said)
    if new:
        record(by, made, AllianceFounded(made.pk, name))
    return made


@transaction.atomic
def join_alliance(by: Person, number: int, code: str) -> Member:
    """Take a subject of the alliance's industry in."""
    subject, alliance = subject_for(by, code, lock=True), alliance_by(by, number)
    if alliance.industry and subject.industry != alliance.industry:
        raise WrongStep(f"{alliance.name}只接纳本行业的对象。")
    made, new = Member.objects.get_or_create(
        alliance=alliance, subject=subject, until=None, defaults={"since": today()}
    )
    if new:
        record(by, subject, AllianceJoined(alliance.pk, subject.pk))
    return made


@transaction.atomic
def notify_alliance(by: Person, number: int, title: str, says: str) -> Notice:
    """Say something to every member; each finds it in his own file."""
    return _send(by, title, says, alliance=alliance_by(by, number))


@transaction.atomic
def notify_subject(by: Person, subject: Subject, title: str, says: str) -> Notice:
    return _send(by, title, says, subject=subject)


def _send(by: Person, title: str, says: str, **to: Alliance | Subject) -> Notice:
    made = Notice.objects.create(title=title, says=says, at=moments.now(), **to)
    record(by, next(iter(to.values())), NoticeSent(made.pk, title))
    return made
