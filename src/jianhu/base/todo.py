"""What a person has still to do. A room says which kinds there are; the house makes one list."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.db.models.expressions import Combinable

from jianhu.base.pages import Page, ranked


class Todo(NamedTuple):
    """One thing to do; ``desk`` and ``field`` say where: at the desk, and on the phone."""

    key: str
    title: str
    place: str
    due_at: datetime | None
    due_name: str
    urgent: bool
    at: datetime
    desk: str
    field: str


class Kind(NamedTuple):
    """One kind of thing to do: its records, the field that orders them, and how they read."""

    key: str
    name: str
    records: QuerySet[Any]
    rank: Combinable
    lines: Callable[[Sequence[Any]], list[Todo]]


def page(kind: Kind, cursor: str, limit: int) -> Page:
    """Return one page, the most pressing first."""
    found = ranked(kind.records.annotate(todo_rank=kind.rank), "todo_rank", cursor, limit)
    return found._replace(items=kind.lines(found.items))
