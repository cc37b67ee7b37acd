"""What anybody sees who scans a plate, and what an agent is told."""

from datetime import datetime
from typing import Any, NamedTuple

from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.subjects.models import Alliance, Notice, Subject
from jianhu.subjects.queries.doors import by_code, subjects_of_agent, today
from jianhu.subjects.queries.file import industry_name, notices_of, public_entries
from jianhu.subjects.rules.numbers import BadNumber, is_plate

PRIVATE = ("person", "vehicle-owner")


class Plate(NamedTuple):
    """Only what is public; of natural persons there is nothing."""

    code: str
    name: str
    kind: str
    industry: str
    credit_code: str
    address: str
    status: str
    colour: str
    colour_name: str
    colour_since: datetime | None
    badges: list[str]
    entries: list[Any]


def plate(code: str) -> Plate:
    """Return what is public behind a plate."""
    if not is_plate(code := code.strip().upper()):
        raise BadNumber("监管对象码有误，请重新扫码。")
    subject = by_code(code)
    if subject is None or subject.kind in PRIVATE:
        raise NotFound("没有这个监管对象码的公开信息。")
    return Plate(
        code=subject.code,
        name=subject.name,
        kind=subject.get_kind_display(),
        industry=industry_name(subject.industry),
        credit_code=subject.credit_code,
        address=subject.address,
        status=subject.get_status_display(),
        colour=subject.colour,
        colour_name=subject.get_colour_display(),
        colour_since=subject.colour_since,
        badges=list(subject.badges.filter(until=None).values_list("name", flat=True)),
        entries=list(public_entries(subject, today()).order_by("-day", "-pk")[:50]),
    )


def notices_for_agent(person: Person, code: str) -> list[Notice]:
    subject: Subject | None = subjects_of_agent(person).filter(code=code).first()
    if subject is None:
        raise NotFound("没有这个监管对象，或者您不是它的代理人。")
    return notices_of(subject)


def alliances() -> Any:
    return Alliance.objects.all()
