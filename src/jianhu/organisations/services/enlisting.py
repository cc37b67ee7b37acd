"""Offices and people from sheets: good rows are kept, each bad row is named by its line."""

from collections.abc import Callable

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, Refusal
from jianhu.organisations.facts import Certified, Enlisted
from jianhu.organisations.models import Appointment, Area, Certificate, Office
from jianhu.organisations.models.offices import KINDS
from jianhu.organisations.models.people import KINDS as MANNERS
from jianhu.organisations.queries.people import current, today
from jianhu.organisations.rules import sheets
from jianhu.organisations.rules.divisions import Refused
from jianhu.organisations.rules.posts import posts
from jianhu.organisations.services.appointing import appoint
from jianhu.organisations.services.divisions import Report
from jianhu.organisations.services.offices import open_office

ADDED, UNCHANGED = "added", "unchanged"
Said = dict[str, str]


class BadRow(Refusal):
    """A row that contradicts itself or what is registered."""

    code = "bad-row"
    status = 422


def import_offices(by: Person, content: bytes) -> Report:
    """Open the offices of a sheet; one whose code is known is left as it is."""
    return _each(sheets.offices(content), lambda said: _open(by, said))


def import_people(by: Person, content: bytes) -> Report:
    """Enlist the people of a sheet: account (without a password), post and certificate.

    Somebody who has the name already is left alone, but for a post or a certificate still missing.
    """
    return _each(sheets.people(content), lambda said: _enlist(by, said))


def _each(rows: list[sheets.Row], keep: Callable[[Said], str]) -> Report:
    done, refused = {ADDED: 0, UNCHANGED: 0}, []
    for row in rows:
        try:
            if row.wrong:
                raise BadRow(row.wrong)
            with transaction.atomic():
                done[keep(row.said)] += 1
        except Refusal as why:
            refused.append(Refused(row.line, why.message))
    return Report(done[ADDED], 0, refused, done[UNCHANGED])


def _open(by: Person, said: Said) -> str:
    known = Office.objects.filter(code=said["code"]).exists()
    kind = _named(KINDS, said["kind"], "机构类型")
    parent = _office(said["parent"]) if said.get("parent") else None
    serves = [_area(code) for code in sheets.several(said.get("serves", ""))]
    open_office(
        by,
        said["code"],
        said["name"],
        kind=kind,
        area=_area(said["area"]),
        short=said.get("short", ""),
        parent=parent,
        serves=serves,
    )
    return UNCHANGED if known else ADDED


def _enlist(by: Person, said: Said) -> str:
    known = Person.objects.filter(username=said["username"]).first()
    person = known or _account(by, said)
    if known and known.name != said["name"]:
        raise BadRow(f"登录名{said['username']}是{known.name}的，请换一个。")
    new = [_take_post(by, person, said), _certify(by, person, said)]
    return ADDED if known is None or any(new) else UNCHANGED


def _account(by: Person, said: Said) -> Person:
    person = Person(username=said["username"], name=said["name"], phone=said.get("phone", ""))
    person.set_unusable_password()
    person.save()
    record(by, person, Enlisted(person.pk, person.name))
    return person


def _take_post(by: Person, person: Person, said: Said) -> Appointment | None:
    office, post = _office(said["office"]), _named(_post_names(), said["post"], "岗位")
    manner = _named(MANNERS, said.get("kind") or "line", "任职方式")
    area = _area(said["area"]) if said.get("area") else None
    if current().filter(person=person, office=office, post=post).exists():
        return None
    return appoint(by, person, office, post, kind=manner, area=area)


def _certify(by: Person, person: Person, said: Said) -> Certificate | None:
    """Register a certificate, or a known one's new term and domains."""
    if not (number := said.get("certificate")):
        return None
    holder = Certificate.objects.filter(number=number).first()
    if holder and holder.person_id != person.pk:
        raise BadRow(f"证件{number}已登记在别人名下。")
    try:
        since, until = sheets.day(said.get("since", "")), sheets.day(said.get("until", ""))
    except ValueError as error:
        raise BadRow("证件日期有误，应形如2026-01-01。") from error
    domains = sheets.several(said.get("domains", ""))
    since = since or (holder.since if holder else today())
    told = {"domains": domains, "since": since, "until": until}
    if holder and all(getattr(holder, name) == value for name, value in told.items()):
        return None
    card, _ = Certificate.objects.update_or_create(number=number, person=person, defaults=told)
    record(by, person, Certified(person.pk, number, "、".join(domains), until))
    return card


def _post_names() -> dict[str, str]:
    return {code: post.name for code, post in posts().items()}


def _named(known: dict[str, str], said: str, what: str) -> str:
    """Return the code of what was said by code or by name."""
    codes = {name: code for code, name in known.items()} | {code: code for code in known}
    if said not in codes:
        raise NotFound(f"没有{what}“{said}”，现有：{'、'.join(known.values())}。")
    return codes[said]


def _office(code: str) -> Office:
    if (found := Office.objects.filter(code=code).first()) is None:
        raise NotFound(f"没有编码为“{code}”的机构。")
    return found


def _area(code: str) -> Area:
    if (found := Area.objects.filter(code=code).first()) is None:
        raise NotFound(f"没有代码为“{code}”的区域。")
    return found
