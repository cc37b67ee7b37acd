"""Open the file of a subject, or of many at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.kit.errors import Refusal
from jianhu.organisations import queries as organisations
from jianhu.subjects.facts import SubjectChanged, SubjectFiled, SubjectsFiled
from jianhu.subjects.models import Subject
from jianhu.subjects.models.subjects import KINDS, ONE_FILE, SCALES, STATUSES
from jianhu.subjects.queries.doors import by_credit_code, subject_for, today
from jianhu.subjects.rules import numbers
from jianhu.subjects.rules.hours import is_week
from jianhu.subjects.rules.reasons import reasoned

BATCH = 2000
OPEN_FIELDS = {
    *("name", "industry", "scale", "area", "lon", "lat", "address", "contact", "phone"),
    *("status", "hours", "credit_code", "identity_number"),
}


CHOSEN = (("status", "状态", STATUSES), ("scale", "规模", {"": "", **SCALES}))


class AlreadyFiled(Refusal):
    """One enterprise, one file."""

    code = "already-filed"
    status = 409


class BadSubject(Refusal):
    """What was said of a subject cannot be."""

    code = "bad-subject"
    status = 422


@transaction.atomic
def file_subject(by: Person, **said: Any) -> Subject:
    """Open a file: ``kind`` and ``name``, and whatever else is known."""
    made = made_of(said)
    if (
        made.credit_code
        and by_credit_code(made.credit_code)
        and made.kind in ("enterprise", "shop")
    ):
        raise AlreadyFiled(f"统一社会信用代码{made.credit_code}已经建档，一企一档。")
    made.save(force_insert=True)
    record(by, made, SubjectFiled(made.pk, made.code, made.name, made.kind))
    return made


@transaction.atomic
def file_subjects(
    by: Person | None, many: Iterable[Mapping[str, Any]], source: str = ""
) -> list[Subject]:
    """Open many files at once; whoever says them made sure that none is there already."""
    made = Subject.objects.bulk_create([made_of(said) for said in many], batch_size=BATCH)
    if made:
        person = by or system()
        record(person, person, SubjectsFiled(len(made), source or "批量"))
    return made


@transaction.atomic
def change_subject(by: Person, code: str, **said: Any) -> Subject:
    """Write down what is now known of a subject."""
    subject = subject_for(by, code, lock=True)
    if foreign := set(said) - OPEN_FIELDS:
        raise BadSubject(f"不能直接修改{'、'.join(sorted(foreign))}。")
    checked = _checked({"kind": subject.kind, "name": subject.name, **said})
    changed = sorted(key for key in said if getattr(subject, key) != checked[key])
    for key in changed:
        setattr(subject, key, checked[key])
    labels = {each.name: each.verbose_name for each in Subject._meta.concrete_fields}
    if changed:
        _refuse_a_double(subject)
        subject.save(update_fields=changed)
        names = tuple(str(labels[key]) for key in changed)
        record(by, subject, SubjectChanged(subject.pk, subject.name, names))
    return subject


def made_of(said: Mapping[str, Any]) -> Subject:
    """Return a subject, not yet written, from what was said of it; refuse what cannot be."""
    return Subject(**{"code": numbers.new_code(), "since": today(), **_checked(dict(said))})


def _checked(said: dict[str, Any]) -> dict[str, Any]:
    if said.get("kind") not in KINDS:
        raise BadSubject(f"监管对象的类型应为{'、'.join(KINDS.values())}之一。")
    if not str(said.get("name", "")).strip():
        raise BadSubject("监管对象应当有名称。")
    said["name"] = str(said["name"]).strip()
    if said.get("credit_code"):
        said["credit_code"] = numbers.credit_code(said["credit_code"])
    if said.get("identity_number"):
        said["identity_number"] = numbers.identity_number(said["identity_number"])
    for name, label, known in CHOSEN:
        if name in said and said[name] not in known:
            words = "、".join(word for word in known.values() if word)
            raise BadSubject(f"{label}应为{words}之一。")
    if not is_week(said.get("hours", [])):
        raise BadSubject("营业时间应当是周一至周日七天，每天按先后写明起止时间，如08:00—20:00。")
    if (lon := said.get("lon")) is not None and (lat := said.get("lat")) is not None:
        _place(said, lon, lat)
    return said


def _place(said: dict[str, Any], lon: float, lat: float) -> None:
    """Where nobody said which area it is, the map knows."""
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise BadSubject("经纬度超出范围。")
    if not said.get("area"):
        said["area"] = organisations.place_of(lon, lat).smallest


def _refuse_a_double(subject: Subject) -> None:
    others = Subject.objects.filter(ONE_FILE, credit_code=subject.credit_code)
    if subject.kind in ("enterprise", "shop") and others.exclude(pk=subject.pk).exists():
        raise AlreadyFiled(f"统一社会信用代码{subject.credit_code}已经建档，一企一档。")


@transaction.atomic
def unmask(by: Person, code: str, reason: str) -> Subject:
    """Let somebody read the numbers behind the mask, and write down that they did and why."""
    subject = subject_for(by, code)
    why = reasoned(reason, "请写明查看的理由。", basis="personal-information-protection-law/6")
    record(by, subject, PersonalDataShown(f"{subject.name}（身份证号、电话）", why))
    return subject
