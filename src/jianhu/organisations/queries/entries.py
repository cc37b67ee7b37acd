"""Lines of the roster: what each person holds, where, with which certificate, on duty or not."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Prefetch

from jianhu.base.models import Person
from jianhu.base.people import masked_phone
from jianhu.organisations.models import Appointment, Area, Certificate
from jianhu.organisations.models.people import KINDS as WAYS
from jianhu.organisations.queries.areas import names_of
from jianhu.organisations.queries.offices import offices_for
from jianhu.organisations.queries.people import current, today
from jianhu.organisations.rules.posts import posts

TOWN = 9  # digits of a town's code


class Line(NamedTuple):
    """A post held; ``towns`` are those it is for, none for the county's own."""

    office: int
    office_name: str
    post: str
    way: str
    towns: list[str]


class Shown(NamedTuple):
    number: str
    domains: list[str]
    until: date | None
    valid: bool


class Entry(NamedTuple):
    id: int
    name: str
    phone: str
    posts: list[Line]
    certificate: Shown | None
    on_duty: bool


def entries(person: Person, people: Sequence[Person]) -> list[Entry]:
    """Return a line for each; the people must come with their whereabouts."""
    held, certificates = _lines(person, people), _certificates(people)
    return [
        Entry(
            each.pk,
            each.name,
            masked_phone(each.phone),
            held[each.pk],
            certificates.get(each.pk),
            bool(getattr(each, "whereabouts", None) and each.whereabouts.on_duty),
        )
        for each in people
    ]


def _lines(person: Person, people: Sequence[Person]) -> dict[int, list[Line]]:
    """What each holds in the county, where stationed before where he belongs."""
    here = current().filter(person__in=people, office__in=offices_for(person))
    served = Prefetch("office__serves", Area.objects.only("code"))
    related = here.select_related("office__area", "area").prefetch_related(served)
    light = related.defer("office__area__shape", "area__shape")  # shapes are heavy
    held = sorted(light, key=lambda each: (each.kind != "stationed", each.pk))
    codes = {each.pk: _towns(each) for each in held}
    names = names_of({code for towns in codes.values() for code in towns})
    register = posts()
    found: dict[int, list[Line]] = defaultdict(list)
    for each in held:
        post = register[each.post].name if each.post in register else each.post
        towns = [names[code] for code in codes[each.pk] if code in names]
        line = Line(each.office_id, each.office.short, post, WAYS[each.kind], towns)
        found[each.person_id].append(line)
    return found


def _towns(held: Appointment) -> list[str]:
    own = held.area.code if held.area else held.office.area.code
    served = [] if held.area else [area.code for area in held.office.serves.all()]
    return sorted(served) or ([own[:TOWN]] if len(own) >= TOWN else [])


def _certificates(people: Sequence[Person]) -> dict[int, Shown]:
    """The one in force, or the one that was; of several the last that ends."""
    found = [
        (each.person_id, Shown(each.number, each.domains, each.until, _in_force(each)))
        for each in Certificate.objects.filter(person__in=people)
    ]
    return dict(sorted(found, key=lambda each: (each[1].valid, each[1].until or date.max)))


def _in_force(each: Certificate) -> bool:
    return each.since <= today() and (each.until is None or each.until > today())
