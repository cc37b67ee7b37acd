"""How each office did with what it was sent: the counts an assessment is made of."""

from datetime import datetime

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.command.models import Task
from jianhu.command.queries.figures import handling, offered

Counted = dict[int, dict[str, int]]


def by_office(person: Person, since: datetime, until: datetime) -> Counted:
    """Return counts by office id, each name as in the groups “offered” and “handling”."""
    found: Counted = {}
    for prefix, group in (
        ("offered", offered(person, since, until)),
        ("handling", handling(person, since, until)),
    ):
        rows = group.records.order_by().values("office").annotate(**group.asked(f"{prefix}_"))
        for row in rows:
            found.setdefault(row.pop("office"), {}).update(row)
    return found


def tasks_of_office(
    person: Person, office: int, since: datetime, until: datetime
) -> QuerySet[Task]:
    """Return every task that such a count was made of."""
    ids = [
        group.records.filter(office=office).values("pk")
        for group in (offered(person, since, until), handling(person, since, until))
    ]
    found = Task.objects.filter(Q(pk__in=ids[0]) | Q(pk__in=ids[1]))
    return found.select_related("incident", "office", "officer")
