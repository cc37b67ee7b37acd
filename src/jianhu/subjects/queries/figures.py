"""What leaders count in this room: colours that changed in the period."""

from collections.abc import Callable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.counting import Group, Table
from jianhu.base.models import Person
from jianhu.subjects.models import Colouring
from jianhu.subjects.queries.doors import subjects_for
from jianhu.subjects.rules.colours import RANK, is_adverse

PAIRS = [(before, after) for before in RANK for after in RANK if RANK[before] != RANK[after]]


def colours(person: Person, since: datetime, until: datetime) -> Group:
    """Changes that took effect; what is only proposed, or was declined, changed nothing."""
    changed = Colouring.objects.filter(state__in=("in-force", "past"))
    changed = changed.filter(at__gte=since, at__lt=until, subject__in=subjects_for(person))
    sets = {
        "worse": reduce(or_, (_pair(*each) for each in PAIRS if is_adverse(*each))),
        "better": reduce(or_, (_pair(*each) for each in PAIRS if not is_adverse(*each))),
    }
    return Group(changed, sets)


GROUPS: dict[str, Callable[[Person, datetime, datetime], Group]] = {"colours": colours}


def _pair(before: str, after: str) -> Q:
    return Q(before=before, colour=after)


def table(records: list[Any]) -> Table:
    """Return the lines a screen shows."""
    rows = [
        (each.subject.name, each.get_before_display(), each.get_colour_display(), each.says,
         each.at)
        for each in records
    ]  # fmt: skip
    links = [f"/desk/subjects/{each.subject.code}" for each in records]
    return Table(("监管对象", "原颜色", "现颜色", "理由", "时间"), rows, links)


def with_related(records: QuerySet[Any]) -> QuerySet[Any]:
    return records.select_related("subject")
