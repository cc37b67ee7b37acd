"""Cases in which the party spoke last, over the net: somebody has to look at it."""

from collections.abc import Sequence

from django.db.models import F, OuterRef, Subquery

from jianhu.base import people
from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.cases.models import Act, Case


def heard_online(person: Person) -> Kind:
    """For who handles the case, until any officer does anything in it."""
    spoken = Act.objects.filter(by__username=people.PARTY).values("case")
    last = Act.objects.filter(case=OuterRef("pk")).order_by("-pk")
    mine = Case.objects.filter(handlers__person=person, pk__in=spoken).annotate(
        last_by=Subquery(last.values("by__username")[:1]),
        last_move=Subquery(last.values("move")[:1]),
        last_at=Subquery(last.values("at")[:1]),
    )
    found = mine.filter(last_by=people.PARTY)
    return Kind("party-online", "当事人在线意见", found, F("pk"), _lines)


def _lines(found: Sequence[Case]) -> list[Todo]:
    return [_line(each) for each in found]


def _line(case: Case) -> Todo:
    said = case.labels[case.last_move]  # type: ignore[attr-defined]
    return Todo(
        key=name_of(case),
        title=f"{case.number} 当事人在线办理：{said}",
        place=case.place,
        due_at=None,
        due_name="",
        urgent=False,
        at=case.last_at,  # type: ignore[attr-defined]
        desk=f"/desk/cases/{case.number}",
        field=f"/case/{case.number}",
    )
