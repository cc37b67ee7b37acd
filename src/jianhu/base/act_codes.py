"""Every act of the administration gets one code as it comes into being: 自动赋码, 一码追踪."""

import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db import models, transaction

from jianhu.base import moments
from jianhu.base.facts import ActCoded
from jianhu.base.journal import name_of, record
from jianhu.base.models import ActBody, ActCode, ActSerial, Person
from jianhu.base.numbering import next_number
from jianhu.base.people import system
from jianhu.base.rules.act_codes import ActNumbers, WrongActCode, compose, read, tidied
from jianhu.kit.errors import NotFound


class Body(NamedTuple):
    """Who acts: the office's id, and its name on that day."""

    office: int
    name: str


@transaction.atomic
def give_code(
    thing: models.Model, kind: str, division: str, body: Body, day: date, by: Person | None = None
) -> ActCode:
    """Give the act its code; one that has a code gets the same again.

    The serial belongs to the caller's transaction: undone, it is the next one's.
    """
    _hold(thing)
    if known := code_of(thing):
        return known
    given = ActCode(
        code=_next_code(kind, division, body.office, day),
        thing=name_of(thing),
        kind=kind,
        office=body.office,
        office_name=body.name,
        day=day,
        at=moments.now(),
        key=secrets.token_urlsafe(12),
    )
    given.save(force_insert=True)
    told = ActCoded(given.thing, given.code, given.get_kind_display(), body.name)
    record(by or system(), given, told)
    return given


def code_of(thing: models.Model) -> ActCode | None:
    return ActCode.objects.filter(thing=name_of(thing)).first()


def codes_of(things: Iterable[models.Model]) -> dict[str, ActCode]:
    """Return the codes of a list's things, by the name the journal calls them."""
    found = ActCode.objects.filter(thing__in=[name_of(thing) for thing in things])
    return {each.thing: each for each in found}


def act_behind(said: str) -> ActCode:
    """Return the act whose code somebody typed or scanned."""
    read(said)
    found = ActCode.objects.filter(code=tidied(said)).first()
    if found is None:
        raise NotFound("这个码写法没有错，但是这里没有登记这样的执法行为。")
    return found


def _hold(thing: models.Model) -> None:
    """Two who want a code for one act come one after the other."""
    rows = type(thing)._default_manager.select_for_update(of=("self",), no_key=True)
    if rows.filter(pk=thing.pk).values_list("pk", flat=True).first() is None:
        raise WrongActCode("这项行政行为还没有保存，不能赋码，请先保存。")


def _next_code(kind: str, division: str, office: int, day: date) -> str:
    first = ActNumbers(kind, division, _number_of(office), day, 1)
    compose(first)  # before a line of nonsense is begun
    return compose(first._replace(serial=_next_serial(kind, division, office, day)))


def _number_of(office: int) -> int:
    """Offices are many and codes have four digits: only those that act are numbered."""
    known = ActBody.objects.filter(office=office).first()
    return known.number if known else _numbered(office)


def _numbered(office: int) -> int:
    number = next_number("act-body", 0)  # who numbers the same office waits here, and then finds it
    return ActBody.objects.get_or_create(office=office, defaults={"number": number})[0].number


def _next_serial(kind: str, division: str, office: int, day: date) -> int:
    line: dict[str, Any] = {"kind": kind, "division": division, "office": office, "day": day}
    ActSerial.objects.get_or_create(**line)
    serial = ActSerial.objects.select_for_update(of=("self",), no_key=True).get(**line)
    serial.last += 1
    serial.save(update_fields=["last"])
    return serial.last
