"""Who holds which post, and so: what he may do and what he sees."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.organisations.models import Appointment, Area, Certificate, Office
from jianhu.organisations.rules import scopes
from jianhu.organisations.rules.posts import posts
from jianhu.organisations.rules.scopes import Held, Scope

KEPT = "_held_today"


class Holding(NamedTuple):
    post: str
    office: Office
    area: Area | None


def today() -> date:
    return moments.local(moments.now()).date()


def current() -> QuerySet[Appointment]:
    """Return the appointments that hold today: begun, and not ended."""
    return Appointment.objects.filter(
        Q(until=None) | Q(until__gt=today()), Q(office__until=None) | Q(office__until__gt=today())
    ).filter(since__lte=today())


def valid_certificates(on: date | None = None) -> QuerySet[Certificate]:
    """Return the certificates in force on a day, or today."""
    day = on or today()
    return Certificate.objects.filter(Q(until=None) | Q(until__gt=day), since__lte=day)


def posts_of(person: Person) -> list[Holding]:
    """Return what the person holds today, where he is stationed before where he belongs."""
    held = current().filter(person=person).select_related("office__area", "area")
    held = held.defer("area__shape", "office__area__shape")
    ordered = sorted(held, key=lambda each: (each.kind != "stationed", each.pk))
    return [Holding(each.post, each.office, each.area) for each in ordered]


def people_of(office: int | Office) -> QuerySet[Person]:
    """Return everybody who belongs to or works at an office."""
    return Person.objects.filter(pk__in=current().filter(office=office).values("person"))


def serving(offices: Iterable[int]) -> dict[tuple[int, int], frozenset[str]]:
    """Return by person and office what the posts held there today permit, at each office."""
    register, found = posts(), dict[tuple[int, int], frozenset[str]]()
    held = current().filter(office__in=list(offices), person__is_active=True)
    for person, office, post in held.values_list("person", "office", "post"):
        permitted = register[post].permissions if post in register else ()
        found[person, office] = found.get((person, office), frozenset()) | {*permitted}
    return found


def permissions_of(person: Person) -> frozenset[str]:
    """Return all the person's posts permit today."""
    register = posts()
    held = {each.post for each in held_by(person)}
    return frozenset(word for post in held & set(register) for word in register[post].permissions)


def offices_where(person: Person, permission: str) -> frozenset[int]:
    """Return the offices at which a post of his permits it: what he may do here, not elsewhere."""
    register = posts()
    return frozenset(
        each.office
        for each in scopes.effective(held_by(person))
        if each.post in register and permission in register[each.post].permissions
    )


def scope_of(person: Person) -> Scope:
    """Return what the person sees. The house itself, acting by its clocks, sees everything."""
    if person.username == "system":
        return Scope(True, (), (), person.pk, True)
    return scopes.scope(person.pk, held_by(person), posts())


def held_by(person: Person) -> tuple[Held, ...]:
    """Return the posts held today, in one query; the same person in one request asks once."""
    kept: tuple[date, tuple[Held, ...]] | None = getattr(person, KEPT, None)
    if kept is None or kept[0] != today():
        kept = (today(), tuple(held for _, held in _held(current().filter(person=person))))
        setattr(person, KEPT, kept)  # a request's lazy person passes it on to the real one
    return kept[1]


def forget_held(person: Person) -> None:
    setattr(person, KEPT, None)


def holders_of(
    slugs: Iterable[str], *, office: int | None = None, area: str | None = None
) -> list[int]:
    """Return who holds one of the posts at the office, or over the area."""
    register = posts()
    found = _held(current().filter(post__in=tuple(slugs), person__is_active=True))
    return sorted(
        {
            person
            for person, held in found
            if held.office == office
            or (
                area
                and held.post in register
                and any(area.startswith(p) for p in scopes.prefixes_of(held, register[held.post]))
            )
        }
    )


def holders_at(slugs: Iterable[str], area: str) -> list[tuple[int, int]]:
    """Return who holds one of the posts at an office within the area, and at which."""
    found = _held(current().filter(post__in=tuple(slugs), person__is_active=True))
    return [(person, held.office) for person, held in found if held.office_area.startswith(area)]


def holders_within(slugs: Iterable[str], area: str) -> list[int]:
    """Return who holds one of the posts over something inside the area: a grid, a village."""
    register = posts()
    found = _held(current().filter(post__in=tuple(slugs), person__is_active=True))
    return sorted(
        {
            person
            for person, held in found
            if held.post in register
            and any(p.startswith(area) for p in scopes.prefixes_of(held, register[held.post]))
        }
    )


def _held(appointments: QuerySet[Appointment]) -> list[tuple[int, Held]]:
    """Return persons with what they hold. A team that serves two towns comes in two rows."""
    rows = appointments.order_by("id").values_list(
        "id",
        "person_id",
        "post",
        "office_id",
        "office__kind",
        "office__area__code",
        "office__serves__code",
        "area__code",
        "kind",
    )
    serves: dict[int, set[str]] = defaultdict(set)
    found: dict[int, tuple[int, Held]] = {}
    for key, person, post, office, office_kind, area, served, own, kind in rows:
        if served:
            serves[key].add(served)
        found[key] = (person, Held(post, office, office_kind, area, (), own, kind))
    return [
        (person, held._replace(serves=tuple(sorted(serves[key]))))
        for key, (person, held) in found.items()
    ]
