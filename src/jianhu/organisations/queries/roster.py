"""人员名册: everybody who holds a post in the county, narrowed down and counted.

Every count is made of the very condition that chooses the list, so the two cannot disagree.
"""

from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from jianhu.base.models import Person
from jianhu.organisations.models import Appointment, Area, Certificate
from jianhu.organisations.queries.areas import areas
from jianhu.organisations.queries.kinds import KINDS
from jianhu.organisations.queries.offices import COUNTY, offices_for
from jianhu.organisations.queries.people import current, held_by, scope_of, valid_certificates
from jianhu.organisations.queries.seeing import at_office, within

CERTIFICATES = {"valid": "证件有效", "lapsed": "证件不在有效期", "none": "无执法证"}


class Wanted(NamedTuple):
    """Who is wanted. What is empty asks nothing; ``mine``: only where my own posts reach.

    Town, office and kind are asked of one and the same post: who is stationed in a town and
    belongs to a department is not the department's officer in that town twice.
    """

    town: str = ""
    office: int | None = None
    kind: str = ""
    certificate: str = ""
    duty: bool | None = None
    q: str = ""
    mine: bool = False


def roster(person: Person, wanted: Wanted) -> QuerySet[Person]:
    """Return the people of the person's own county who are wanted, each once."""
    held = _held(person, wanted)
    found = Person.objects.filter(is_active=True, pk__in=held.values("person"))
    if wanted.certificate:
        found = found.filter(_certified(wanted.certificate))
    if wanted.duty is not None:
        on_duty = Q(whereabouts__on_duty=True)
        found = found.filter(on_duty if wanted.duty else ~on_duty)
    for word in wanted.q.split():
        found = found.filter(_says(word, held))
    return found.order_by("pk")


def counted(person: Person, wanted: Wanted) -> dict[str, Any]:
    """Count the list, and what it would be with another kind, town, certificate or duty."""
    towns = list(_towns(person))
    asked = {"total": wanted}
    asked |= {f"kind_{key}": wanted._replace(kind=key) for key in KINDS}
    asked |= {f"town_{town.code}": wanted._replace(town=town.code) for town in towns}
    asked |= {f"certificate_{key}": wanted._replace(certificate=key) for key in CERTIFICATES}
    asked |= {"on_duty": wanted._replace(duty=True), "off_duty": wanted._replace(duty=False)}
    numbers = _numbers(person, asked)
    return {
        **{key: numbers[key] for key in ("total", "on_duty", "off_duty")},
        "kinds": [_count(key, kind.name, numbers[f"kind_{key}"]) for key, kind in KINDS.items()],
        "towns": [_count(each.code, each.name, numbers[f"town_{each.code}"]) for each in towns],
        "certificates": [
            _count(key, name, numbers[f"certificate_{key}"]) for key, name in CERTIFICATES.items()
        ],
    }


def _numbers(person: Person, asked: dict[str, Wanted]) -> dict[str, int]:
    chosen = {
        name: Count("pk", filter=Q(pk__in=roster(person, wanted).order_by().values("pk")))
        for name, wanted in asked.items()
    }
    found: dict[str, int] = Person.objects.aggregate(**chosen)
    return found


def _held(person: Person, wanted: Wanted) -> QuerySet[Appointment]:
    held = current().filter(office__in=offices_for(person)).order_by()
    if wanted.mine:
        held = held.filter(at_office(scope_of(person)))
    if wanted.kind:
        held = held.filter(KINDS[wanted.kind].held())
    if wanted.office is not None:
        held = held.filter(office=wanted.office)
    return held.filter(_in_town(wanted.town)) if wanted.town else held


def _in_town(code: str) -> Q:
    """A post's own grid or village decides; else what its office serves, or where it lies."""
    office = within(code, "office__area__code") | Q(office__serves__code=code)
    return within(code, "area__code") | (Q(area=None) & office)


def _certified(state: str) -> Q:
    valid = Q(pk__in=valid_certificates().values("person"))
    some = Q(pk__in=Certificate.objects.values("person"))
    return {"valid": valid, "lapsed": some & ~valid, "none": ~some}[state]


def _says(word: str, held: QuerySet[Appointment]) -> Q:
    """A name, an office of theirs, or a certificate's number; never a telephone number."""
    at = held.filter(Q(office__name__icontains=word) | Q(office__short__icontains=word))
    numbered = Certificate.objects.filter(number=word).values("person")
    return Q(name__icontains=word) | Q(pk__in=at.values("person")) | Q(pk__in=numbered)


def _towns(person: Person) -> QuerySet[Area]:
    counties = {held.office_area[:COUNTY] for held in held_by(person)}
    inside = Q(pk__in=[])
    for code in counties:
        inside |= within(code, "code")
    return areas("town").filter(inside).order_by("code")


def _count(key: str, name: str, count: int) -> dict[str, Any]:
    return {"key": key, "name": name, "count": count}
