"""Who could go now: on duty, certified for the domain; the free first, the nearest first."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.geo.distance import metres
from jianhu.organisations.models import Appointment, Certificate
from jianhu.organisations.queries.people import current, valid_certificates
from jianhu.organisations.rules.posts import posts

COMPREHENSIVE = "综合"


class Officer(NamedTuple):
    person_id: int
    name: str
    metres: int | None
    certificate: str


def free_officers(
    office_id: int, domain: str, lon: float, lat: float, busy: set[int]
) -> list[Officer]:
    """Return the office's qualified officers on duty; those in ``busy`` come last."""
    qualified = _certificates(domain)
    here = Person.objects.filter(
        pk__in=_working_at(office_id).values("person"),
        whereabouts__on_duty=True,
        is_active=True,
    ).select_related("whereabouts")
    found = [
        Officer(each.pk, each.name, _metres(each, lon, lat), qualified[each.pk])
        for each in here
        if each.pk in qualified
    ]
    return sorted(found, key=lambda each: (each.person_id in busy, _far(each.metres), each.name))


def handlers_at(office_id: int, permission: str, domain: str) -> dict[int, bool]:
    """Return who may handle matters for the office, and whether qualified: on duty or not.

    Posts that enforce ask for a certificate of the domain; a station's or a liaison's do not.
    """
    register = posts()
    handling = [slug for slug, post in register.items() if permission in post.permissions]
    held = current().filter(office=office_id, post__in=handling, person__is_active=True)
    stationed = current().filter(kind="stationed").exclude(office=office_id)
    here = held.exclude(kind="line", person__in=stationed.values("person"))
    certified = _certificates(domain)
    found: dict[int, bool] = {}
    for person, post in here.values_list("person", "post"):
        qualified = not register[post].needs_certificate or person in certified
        found[person] = found.get(person, False) or qualified
    return found


def _working_at(office_id: int) -> QuerySet[Appointment]:
    """Return who enforces for this office; who is stationed in a town is not at his line office."""
    stationed = current().filter(kind="stationed").exclude(office=office_id)
    here = current().filter(office=office_id, post__in=_certified_posts())
    return here.exclude(kind="line", person__in=stationed.values("person"))


def is_certified(person: int, domain: str) -> bool:
    """Whether somebody holds a certificate of the domain that is valid today."""
    return person in _certificates(domain)


class Colleague(NamedTuple):
    """``domains`` the certificate is for; 综合 is for all."""

    id: int
    name: str
    domains: list[str]


def colleagues_at(office_id: int, permission: str) -> list[Colleague]:
    """Return who may handle matters for the office and holds a certificate today."""
    who = [each for each, able in handlers_at(office_id, permission, "").items() if able]
    held = valid_certificates().filter(person__in=who).select_related("person")
    found = {
        each.person_id: Colleague(each.person_id, str(each.person), each.domains) for each in held
    }
    return sorted(found.values(), key=lambda each: each.name)


def certificates_of(persons: Iterable[int], domain: str, on: date) -> dict[int, str]:
    """Return the numbers of the certificates of a domain that these people hold on a day."""
    return _of_domain(valid_certificates(on).filter(person__in=tuple(persons)), domain)


def _certificates(domain: str) -> dict[int, str]:
    return _of_domain(valid_certificates(), domain)


def _of_domain(certificates: QuerySet[Certificate], domain: str) -> dict[int, str]:
    return {
        each.person_id: each.number
        for each in certificates
        if not domain or COMPREHENSIVE in each.domains or domain in each.domains
    }


def _certified_posts() -> list[str]:
    return [slug for slug, post in posts().items() if post.needs_certificate]


def _metres(person: Person, lon: float, lat: float) -> int | None:
    at = person.whereabouts
    if at.lon is None or at.lat is None:
        return None
    return round(metres(at.lon, at.lat, lon, lat))


def _far(distance: int | None) -> float:
    return float("inf") if distance is None else distance
