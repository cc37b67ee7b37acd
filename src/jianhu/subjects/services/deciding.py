"""What only a person decides: a worse colour, and the answer to an appeal."""

from collections.abc import Iterable

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotAllowed, NotFound, WrongStep
from jianhu.kit.ink import bare
from jianhu.law.deadlines import last_day, terms
from jianhu.subjects.facts import (
    ColourAppealAnswered,
    ColourAppealed,
    ColourDeclined,
    ColourSet,
)
from jianhu.subjects.models import Appeal, Colouring, FileEntry, Observation, Subject
from jianhu.subjects.models.subjects import change_of
from jianhu.subjects.queries.doors import subject_for, subjects_of_agent, today
from jianhu.subjects.rules.reasons import NoReason, reasoned
from jianhu.subjects.services.badges import drop_badges
from jianhu.subjects.services.colouring import recolour
from jianhu.subjects.services.entering import enter

PIPL = "personal-information-protection-law/24"


@transaction.atomic
def confirm_colour(by: Person, code: str, reason: str) -> Subject:
    """Let a proposed colour take effect: who does so has looked at it."""
    subject, proposed = _proposed(by, code, reason)
    Colouring.objects.filter(subject=subject, state="in-force").update(state="past")
    _decided(proposed, by, "in-force", reason)
    before, subject.colour, subject.pending = subject.colour, proposed.colour, ""
    subject.colour_since = moments.now()
    subject.save(update_fields=["colour", "pending", "colour_since"])
    change = change_of(before, subject.colour)
    fact = ColourSet(subject.pk, subject.code, subject.colour, before, proposed.rule, change)
    record(by, subject, fact)
    drop_badges(today(), [subject.pk])
    return subject


@transaction.atomic
def decline_colour(by: Person, code: str, reason: str) -> Subject:
    """Leave the colour as it is; the same data will not be proposed again."""
    subject, proposed = _proposed(by, code, reason)
    _decided(proposed, by, "declined", reason)
    subject.pending = ""
    subject.save(update_fields=["pending"])
    change = change_of(subject.colour, proposed.colour)
    record(by, subject, ColourDeclined(subject.pk, subject.code, proposed.colour, reason, change))
    return subject


@transaction.atomic
def appeal(by: Person, code: str, says: str) -> Appeal:
    """Say that the colour is wrong; open to who speaks for the subject."""
    subject = subjects_of_agent(by).filter(code=code).first()
    if subject is None:
        raise NotFound("没有这个监管对象，或者您不是它的代理人。")
    why = reasoned(says, "请写明申诉的理由。")
    about = subject.colourings.filter(state__in=("in-force", "proposed")).first()
    if about is None:
        raise WrongStep("这个对象还没有赋码。")
    if about.appeals.filter(upheld=None).exists():
        raise WrongStep("对这个颜色的申诉正在办理。")
    due = last_day(terms()["credit-objection"], today())
    made = Appeal.objects.create(
        subject=subject, colouring=about, by=by, says=why, at=moments.now(), due_on=due
    )
    record(by, subject, ColourAppealed(subject.pk, made.pk, due))
    return made


@transaction.atomic
def answer_appeal(
    by: Person,
    number: int,
    *,
    upheld: bool,
    answer: str,
    entries: Iterable[int] = (),
    observations: Iterable[int] = (),
) -> Appeal:
    """Answer an appeal; what was wrong is set aside, and the colour worked out without it."""
    made = Appeal.objects.select_for_update().filter(pk=number, upheld=None).first()
    if made is None:
        raise NotFound("没有这件待答复的申诉。")
    subject = subject_for(by, made.subject.code, lock=True)
    if made.colouring.by_id == by.pk:
        raise NotAllowed("颜色由您确认，申诉应当由他人答复。")
    why = reasoned(answer, "请写明答复的理由。")
    wrong = [*entries], [*observations]
    if upheld and not any(wrong):
        raise NoReason("申诉成立的，请指出哪些记录或监测不予采信。")
    made.upheld, made.answer = upheld, why
    made.answered_by, made.answered_at = by, moments.now()
    made.save()
    record(by, subject, ColourAppealAnswered(subject.pk, made.pk, upheld, made.answer))
    title = f"颜色申诉{'成立' if upheld else '不成立'}"
    enter(by, subject, "appeal", f"subjects.appeal:{made.pk}", title, says=made.answer)
    if upheld:
        _set_aside(subject, *wrong)
        recolour(ids=[subject.pk])
    return made


def _set_aside(subject: Subject, entries: list[int], observations: list[int]) -> None:
    day = today()
    FileEntry.objects.filter(subject=subject, pk__in=entries).update(set_aside_on=day)
    Observation.objects.filter(subject=subject, pk__in=observations).update(set_aside_on=day)


def _proposed(by: Person, code: str, reason: str) -> tuple[Subject, Colouring]:
    subject = subject_for(by, code, lock=True)
    found = Colouring.objects.filter(subject=subject, state="proposed").first()
    if found is None:
        raise WrongStep("没有待确认的颜色。", basis=PIPL)
    reasoned(reason, "请写明核实的情况。", basis=PIPL)
    return subject, found


def _decided(proposed: Colouring, by: Person, state: str, reason: str) -> None:
    proposed.state, proposed.by, proposed.reason = state, by, bare(reason)
    proposed.decided_at = moments.now()
    proposed.save(update_fields=["state", "by", "reason", "decided_at"])
