"""Offices by code, by kind and by the town they serve; the two trees, line 条 and block 块."""

from collections import defaultdict

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.organisations.models import Appointment, Office
from jianhu.organisations.queries.people import current

COUNTY = 6  # digits of a county's code


def offices(kind: str = "") -> QuerySet[Office]:
    """Return today's offices, all or of one kind."""
    today = moments.local(moments.now()).date()
    valid = Office.objects.filter(Q(until=None) | Q(until__gt=today), since__lte=today)
    return valid.filter(kind=kind) if kind else valid


def offices_for(person: Person, kind: str = "") -> QuerySet[Office]:
    """Return the offices of the counties the person works in: the door to the directory."""
    held = current().filter(person=person).order_by()
    own = held.values(in_county=Substr("office__area__code", 1, COUNTY))
    return offices(kind).alias(in_county=Substr("area__code", 1, COUNTY)).filter(in_county__in=own)


def office(code: str) -> Office | None:
    return offices().filter(code=code).first()


def hold_office(code: str) -> None:
    """Hold an office until the transaction ends: what is added up of it is added up once."""
    rows = Office.objects.select_for_update(of=("self",), no_key=True).filter(code=code)
    list(rows.values_list("pk", flat=True))


def office_by_id(pk: int) -> Office | None:
    return Office.objects.filter(pk=pk).first()


def town_team(town_code: str) -> Office | None:
    """Return the enforcement team that serves a town; one team may serve several."""
    return offices("town-team").filter(serves__code=town_code).first()


def line_tree() -> dict[int, list[int]]:
    """Return who belongs to which department (条): person ids by office id."""
    return _tree("line")


def block_tree() -> dict[int, list[int]]:
    """Return who works at which town team (块): person ids by office id."""
    return _tree("stationed")


def _tree(kind: str) -> dict[int, list[int]]:
    today = moments.local(moments.now()).date()
    valid = Appointment.objects.filter(Q(until=None) | Q(until__gt=today), since__lte=today)
    tree: dict[int, list[int]] = defaultdict(list)
    for office_id, person in valid.filter(kind=kind).values_list("office_id", "person_id"):
        tree[office_id].append(person)
    return dict(tree)
