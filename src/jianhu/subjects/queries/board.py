"""Boards: key industries by colour, the three-level register, hours by colour."""

from collections import Counter, defaultdict
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Substr

from jianhu.base.models import Person
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import Appeal, Subject
from jianhu.subjects.models.subjects import COLOURS
from jianhu.subjects.queries.doors import subjects_for
from jianhu.subjects.rules.allocation import Share, allocate
from jianhu.subjects.rules.colours import BEST
from jianhu.subjects.rules.industries import industries, key_industries
from jianhu.subjects.rules.measures import Measure, measures_for

TOWN = 9  # digits of a town's code
LEVELS = {"green": ("绿色", BEST), "yellow": ("黄色", ("yellow",)), "red": ("红色", ("red",))}


class Row(NamedTuple):
    """An industry, or all; ``colours`` without any colour yet under the empty key."""

    industry: str
    name: str
    total: int
    pending: int
    colours: dict[str, int]


class Level(NamedTuple):
    key: str
    name: str
    subjects: int
    measures: dict[str, Measure]


class Wanted(NamedTuple):
    """What a list is asked for."""

    q: str = ""
    colour: str = ""
    industry: str = ""
    town: str = ""
    kind: str = ""
    status: str = ""
    pending: bool = False


def wanted_for(person: Person, wanted: Wanted) -> QuerySet[Subject]:
    found = subjects_for(person)
    for name in ("colour", "industry", "kind", "status"):
        if value := getattr(wanted, name):
            found = found.filter(**{name: value})
    if wanted.pending:
        found = found.exclude(pending="")
    if wanted.town:
        first, below = organisations.range_of(wanted.town)
        found = found.filter(area__gte=first, area__lt=below)
    if q := wanted.q.strip():
        found = found.filter(Q(name__contains=q) | Q(credit_code=q.upper()) | Q(code=q.upper()))
    return found


def board(person: Person, town: str = "", *, key_only: bool = True) -> list[Row]:
    """Return how many subjects of each industry have which colour."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    pending: Counter[str] = Counter()
    found = wanted_for(person, Wanted(town=town)).exclude(status="closed").order_by()
    rows = found.values_list("industry", "colour").annotate(Count("pk"), waiting=_waiting())
    for industry, colour, count, waiting in rows:
        counts[industry][colour] += count
        pending[industry] += waiting
    names = key_industries() if key_only else {k: e.name for k, e in industries().items()}
    return [
        Row(key, name, counts[key].total(), pending[key], dict(counts[key]))
        for key, name in names.items()
    ]


class Town(NamedTuple):
    """A town, and how many of those wanted are in it."""

    key: str
    name: str
    subjects: int


def by_town(person: Person, wanted: Wanted) -> list[Town]:
    """Return how many of those wanted each town has; the town wanted does not narrow it."""
    found = wanted_for(person, wanted._replace(town="")).order_by()
    town = Substr("area", 1, TOWN)
    counts = dict(found.annotate(town=town).values_list("town").annotate(Count("pk")))
    names = organisations.town_names()
    return [Town(code, names[code], counts[code]) for code in sorted(counts) if code in names]


def levels(person: Person, on: date) -> list[Level]:
    """Return the three levels: how many subjects, and the matters with measure and time limit."""
    counts = by_colour(person)
    return [
        Level(
            key,
            name,
            sum(counts.get(colour, 0) for colour in colours),
            measures_for(key, on) | measures_for(key, on, willing=False),
        )
        for key, (name, colours) in LEVELS.items()
    ]


def hours_by_colour(person: Person, hours: int) -> list[Share]:
    counts = by_colour(person)
    return allocate({colour: counts.get(colour, 0) for colour in COLOURS}, hours)


def by_colour(person: Person) -> dict[str, int]:
    found = subjects_for(person).exclude(status="closed").order_by()
    return dict(found.values_list("colour").annotate(Count("pk")))


def appeals_for(person: Person) -> QuerySet[Appeal]:
    """Return the appeals that wait for an answer, the most urgent first."""
    mine = subjects_for(person).values("pk")
    open_ones = Appeal.objects.filter(upheld=None, subject__in=mine)
    return open_ones.select_related("subject", "colouring", "by").order_by("due_on", "pk")


def _waiting() -> Any:
    return Count("pk", filter=~Q(pending=""))
