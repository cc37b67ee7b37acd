"""One list of what a person has still to do, from every room that has something."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

from ninja import Query, Router, Schema

from jianhu.base.access import Request, open_to
from jianhu.base.models import Person
from jianhu.base.todo import Kind, page
from jianhu.cases.queries.todo import kinds_for as cases
from jianhu.command.queries.todo import kinds_for as command
from jianhu.inspections.queries.todo import kinds_for as inspections
from jianhu.kit.errors import NotFound
from jianhu.subjects.queries.todo import kinds_for as subjects

router = Router(tags=["me"])
ROOMS = (command, cases, inspections, subjects)
Limit = Annotated[int, Query(ge=1, le=200)]


class TodoOut(Schema):
    key: str
    title: str
    place: str
    due_at: datetime | None
    due_name: str
    urgent: bool
    at: datetime
    desk: str
    field: str


class TodoPage(Schema):
    items: list[TodoOut]
    next: str | None


class TodoKind(TodoPage):
    kind: str
    name: str
    count: int


@router.get("", response=list[TodoKind], operation_id="todo")
@open_to("signed-in")
def todo(request: Request, limit: Limit = 50) -> list[dict[str, Any]]:
    """我的待办：有待办的各类事情、件数和最紧的几件"""
    counted = ((each, each.records.count()) for each in kinds_for(request.user))
    return [
        {"kind": kind.key, "name": kind.name, "count": count, **page(kind, "", limit)._asdict()}
        for kind, count in counted
        if count
    ]


@router.get("/{kind}", response=TodoPage, operation_id="todo_kind")
@open_to("signed-in")
def more(request: Request, kind: str, cursor: str = "", limit: Limit = 50) -> dict[str, Any]:
    """一类待办的下一页"""
    for each in kinds_for(request.user):
        if each.key == kind:
            return page(each, cursor, limit)._asdict()
    raise NotFound("您没有这一类待办。")


def kinds_for(person: Person) -> Iterator[Kind]:
    for room in ROOMS:
        yield from room(person)
