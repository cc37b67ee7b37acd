"""What leaders count in this room: people in enforcement, offices, areas."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.organisations.models import Area, Certificate, Office
from jianhu.organisations.queries.kinds import KINDS
from jianhu.organisations.queries.people import current, scope_of, today, valid_certificates
from jianhu.organisations.queries.seeing import at_office, inside
from jianhu.organisations.rules.posts import posts


def staff(person: Person, since: datetime, until: datetime) -> Group:
    """People who hold an enforcement post today at an office the person sees."""
    seen = current().filter(at_office(scope_of(person)))
    kinds = {key: _holding(seen.filter(kind.held())) for key, kind in KINDS.items()}
    sets = kinds | {
        "on_duty": kinds["enforcing"] & Q(whereabouts__on_duty=True),
        "certified": kinds["enforcing"] & Q(pk__in=valid_certificates().values("person")),
        "lined": _holding(seen.filter(kind__in=("line", "stationed"))),
        "everyone": _holding(seen),
        "here": _holding(seen) & Q(whereabouts__on_duty=True),
    }
    return Group(Person.objects.filter(is_active=True), sets)


def offices(person: Person, since: datetime, until: datetime) -> Group:
    alive = Office.objects.filter(Q(until=None) | Q(until__gt=today()), since__lte=today())
    sets = {
        "teams": Q(kind="town-team"),
        "stations": Q(kind="village-station"),
        "departments": Q(kind="department"),
        "partners": Q(kind="partner"),
    }
    return Group(alive.filter(at_office(scope_of(person), "")), sets)


def areas(person: Person, since: datetime, until: datetime) -> Group:
    alive = Area.objects.filter(Q(until=None) | Q(until__gt=today()), since__lte=today())
    kinds = ("town", "precinct", "village", "grid")
    sets = {f"{kind}s": Q(kind=kind) for kind in kinds}
    return Group(alive.filter(inside(scope_of(person), "code"), kind__in=kinds), sets)


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {
    each.__name__: each for each in (staff, offices, areas)
}


class Sunk(NamedTuple):
    """Of a department's people, how many are stationed in the towns."""

    office: int
    name: str
    stationed: int
    people: int


def sunk(person: Person) -> list[Sunk]:
    """Return the sink rate's parts by department (rows 35 and 69), the largest first."""
    seen = current().filter(at_office(scope_of(person)))
    away = set(current().filter(kind="stationed").values_list("person_id", flat=True))
    lines: dict[tuple[int, str], set[int]] = {}
    rows = seen.filter(kind="line", office__kind="department")
    for office, name, who in rows.values_list("office_id", "office__short", "person_id"):
        lines.setdefault((office, name), set()).add(who)
    found = [Sunk(*key, len(who & away), len(who)) for key, who in lines.items()]
    return sorted(found, key=lambda each: (-each.people, each.name))


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    if not records:
        return Table((), (), ())
    if isinstance(records[0], Person):
        return _people(records)
    if isinstance(records[0], Office):
        rows = [(each.name, each.get_kind_display(), each.area.name) for each in records]
        return Table(("名称", "类型", "管辖"), rows, [""] * len(rows))
    rows = [(each.code, each.name, each.get_kind_display()) for each in records]
    return Table(("编码", "名称", "层级"), rows, [""] * len(rows))


def _people(people: list[Person]) -> Table:
    held = current().filter(person__in=people).select_related("office").order_by("id")
    offices: dict[int, list[str]] = {}
    names = {slug: post.name for slug, post in posts().items()}
    for each in held:
        said = f"{each.office.short} {names.get(each.post, each.post)}"
        offices.setdefault(each.person_id, []).append(said)
    certificates = dict(
        Certificate.objects.filter(person__in=people).values_list("person", "number")
    )
    rows = [
        (
            each.name,
            "；".join(offices.get(each.pk, [])),
            certificates.get(each.pk, ""),
            "在岗" if hasattr(each, "whereabouts") and each.whereabouts.on_duty else "不在岗",
        )
        for each in people
    ]
    return Table(("姓名", "单位与岗位", "执法证号", "状态"), rows, [""] * len(rows))


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    if records.model is Person:
        return records.select_related("whereabouts")
    return records.select_related("area") if records.model is Office else records.defer("shape")


def _holding(appointments: QuerySet[Any]) -> Q:
    return Q(pk__in=appointments.values("person"))
