"""What a person has still to do. A room says which kinds there are; the house makes one list."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable

from jianhu.base.counting import BadPage


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


class Page(NamedTuple):
    items: list[Todo]
    next: str | None


def page(kind: Kind, cursor: str, limit: int) -> Page:
    """Return one page, the most pressing first; a cursor is a rank and a key."""
    found = kind.records.annotate(todo_rank=kind.rank)
    if cursor:
        rank, pk = _place(cursor)
        found = found.filter(Q(todo_rank__gt=rank) | Q(todo_rank=rank, pk__gt=pk))
    rows = list(found.order_by("todo_rank", "pk")[: limit + 1])
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(kind.lines(rows[:limit]), f"{last.todo_rank}_{last.pk}" if last else None)


def _place(cursor: str) -> tuple[int, int]:
    try:
        rank, pk = cursor.split("_")
        return int(rank), int(pk)
    except ValueError as error:
        raise BadPage("翻页位置无效，请从第一页重新查看。") from error
