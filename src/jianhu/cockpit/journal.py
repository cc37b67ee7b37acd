"""What the cockpit says of the journal: how far it is sealed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.counting import Group, Table
from jianhu.base.models import JournalEntry, Person, Seal


def seals(person: Person, since: datetime, until: datetime) -> Group:
    return Group(Seal.objects.all(), {"all": Q()})


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {"seals": seals}


def sealed_up_to() -> tuple[int, int]:
    """Return the last sealed position and the last one. Positions have no gap: they are counts."""
    seal = Seal.objects.order_by("last").last()
    last = JournalEntry.objects.exclude(position=None).order_by("position").last()
    return (seal.last if seal else 0), ((last.position or 0) if last else 0)


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    rows = [
        (each.first, each.last, each.last - each.first + 1, each.at, each.digest)
        for each in records
    ]
    return Table(("首条", "末条", "条数", "封存时间", "封印"), rows, [""] * len(rows))


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    return records
