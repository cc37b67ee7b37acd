"""Promises, repair and measures: what credit begins with and what follows from it."""

from datetime import date

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.paper.images import is_drawn
from jianhu.kit.digest import sm3
from jianhu.kit.errors import NotFound, Refusal, WrongStep
from jianhu.subjects.facts import (
    CommitmentBroken,
    CreditCommitted,
    MeasureApplied,
    MeasureEnded,
    RecordRepaired,
)
from jianhu.subjects.models import AppliedMeasure, Commitment, FileEntry, Subject
from jianhu.subjects.queries.doors import subject_for, today
from jianhu.subjects.rules.measures import listed
from jianhu.subjects.rules.repairs import may_repair
from jianhu.subjects.services.colouring import recolour
from jianhu.subjects.services.entering import enter


class BadCommitment(Refusal):
    """A promise has words, a signer, a signature and an end."""

    code = "bad-commitment"
    status = 422


def promise_digest(text: str, signer: str, signed_at: str) -> str:
    """Return what binds the words to who signed them and when; anybody can work it out again."""
    return sm3(f"{text}\n{signer}\n{signed_at}".encode())


@transaction.atomic
def commit_to_credit(
    by: Person, subject: Subject, *, text: str, signer: str, signature: str, until: date
) -> Commitment:
    """Keep a promise 守法信用承诺, signed on a screen; the caller let the signer in."""
    if not (text.strip() and signer.strip() and signature):
        raise BadCommitment("守信承诺应当有承诺内容、签署人和签名。")
    if not is_drawn(signature):
        raise BadCommitment("签名应当是手写签名的图片，请承诺人在屏幕上签名。")
    if until <= today():
        raise BadCommitment("守信承诺的有效期应当在今天以后。")
    at = moments.now()
    made = Commitment.objects.create(
        subject=subject,
        text=text,
        signer=signer,
        signed_at=at,
        until=until,
        digest=promise_digest(text, signer, at.isoformat()),
        signature_digest=sm3(signature.encode()),
    )
    record(by, subject, CreditCommitted(subject.pk, made.pk, until, made.digest))
    says = f"{text}（{signer}签署，有效期至{until}，摘要{made.digest[:16]}）"
    enter(by, subject, "commitment", _thing(made), "守信承诺", says=says, public=True)
    return made


@transaction.atomic
def break_commitment(by: Person, code: str, number: int, reason: str) -> Commitment:
    """A person finds that a promise was not kept."""
    subject = subject_for(by, code, lock=True)
    made = Commitment.objects.filter(subject=subject, pk=number, broken_on=None).first()
    if made is None:
        raise NotFound("没有这份有效的承诺。")
    made.broken_on = today()
    made.save(update_fields=["broken_on"])
    record(by, subject, CommitmentBroken(subject.pk, made.pk, reason))
    title, day = "违背守信承诺", today()
    enter(by, subject, "commitment", _thing(made), title, grade="broken", says=reason, day=day)
    recolour(ids=[subject.pk])
    return made


@transaction.atomic
def repair(by: Person, code: str, entry: int, *, corrected: bool, performed: bool) -> FileEntry:
    """Repair credit: the line stays on file, and is neither shown nor weighed any more."""
    subject = subject_for(by, code, lock=True)
    line = FileEntry.objects.filter(subject=subject, pk=entry).first()
    if line is None:
        raise NotFound("档案里没有这条记录。")
    if line.repaired_on:
        raise WrongStep("这条记录已经修复。")
    promised = Commitment.objects.filter(
        subject=subject, broken_on=None, until__gte=today(), signed_at__date__gte=line.day
    ).exists()
    grade = line.grade if line.kind == "penalty" else ""
    may_repair(
        grade, line.day, today(), corrected=corrected, performed=performed, promised=promised
    )
    line.repaired_on, line.public = today(), False
    line.save(update_fields=["repaired_on", "public"])
    record(by, subject, RecordRepaired(subject.pk, line.pk))
    enter(by, subject, "repair", f"subjects.fileentry:{line.pk}", f"信用修复：{line.title}"[:120])
    recolour(ids=[subject.pk])
    return line


@transaction.atomic
def apply_measure(by: Person, code: str, key: str, *, willing: bool = True) -> AppliedMeasure:
    """Apply a measure, if the published list has it for the colour in force."""
    subject, day = subject_for(by, code, lock=True), today()
    measure = listed(key, subject.colour, day, willing=willing)
    running = AppliedMeasure.objects.filter(
        subject=subject, measure=key, done_on=None, ended_on=None
    )
    if running.exists():
        raise WrongStep(f"“{measure.name}”正在实施。")
    made = AppliedMeasure.objects.create(
        subject=subject,
        measure=key,
        name=measure.name,
        colour=subject.colour,
        by=by,
        at=moments.now(),
        due_on=measure.due(day),
    )
    record(by, subject, MeasureApplied(subject.pk, key, measure.name, made.due_on))
    says = f"依据：{measure.basis}；{made.due_on}前完成"
    enter(by, subject, "measure", f"subjects.appliedmeasure:{made.pk}", measure.name, says=says)
    return made


@transaction.atomic
def end_measure(by: Person, code: str, number: int, *, done: bool) -> AppliedMeasure:
    """A measure was carried out, or its reason is gone."""
    subject = subject_for(by, code, lock=True)
    running = AppliedMeasure.objects.filter(subject=subject, done_on=None, ended_on=None)
    made = running.filter(pk=number).first()
    if made is None:
        raise NotFound("没有这项正在实施的措施。")
    made.done_on, made.ended_on = (today(), None) if done else (None, today())
    made.save(update_fields=["done_on", "ended_on"])
    record(by, subject, MeasureEnded(subject.pk, made.measure, made.name, done))
    return made


def _thing(made: Commitment) -> str:
    return f"subjects.commitment:{made.pk}"
