"""How each office did with what it was sent: the counts an assessment is made of."""

from datetime import datetime

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.command.models import Task
from jianhu.command.queries.figures import handling, offered

Counted = dict[int, dict[str, int]]
GROUPS = {"offered": offered, "handling": handling}


def by_office(person: Person, since: datetime, until: datetime) -> Counted:
    """Return counts by office id, each name as in the groups “offered” and “handling”."""
    found: Counted = {}
    for prefix, make in GROUPS.items():
        group = make(person, since, until)
        rows = group.records.order_by().values("office").annotate(**group.asked(f"{prefix}_"))
        for row in rows:
            found.setdefault(row.pop("office"), {}).update(row)
    return found


def tasks_of_office(
    person: Person, office: int, since: datetime, until: datetime, counted: str = ""
) -> QuerySet[Task]:
    """Return every task that an office's counts were made of, or those of one count."""
    related = Task.objects.select_related("incident", "office", "officer")
    if counted:
        prefix, _, name = counted.partition("_")
        one = GROUPS[prefix](person, since, until).chosen(name).filter(office=office)
        return related.filter(pk__in=one.values("pk"))
    ids = [
        make(person, since, until).records.filter(office=office).values("pk")
        for make in GROUPS.values()
    ]
    return related.filter(Q(pk__in=ids[0]) | Q(pk__in=ids[1]))
