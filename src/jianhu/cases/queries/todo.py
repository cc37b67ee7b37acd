"""What a person has still to do in this room: things held whose time is nearly or already over."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from django.db.models import Q
from django.db.models.functions import ExtractDay, ExtractMonth, ExtractYear

from jianhu.base import moments
from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.cases.models import Case
from jianhu.cases.queries import todo_studio
from jianhu.cases.queries.door import cases_for
from jianhu.cases.queries.todo_party import heard_online
from jianhu.cases.queries.todo_signing import to_sign
from jianhu.cases.queries.todo_suspended import to_resume
from jianhu.cases.rules.parameters import parameters
from jianhu.kit.arriving import CHINA

HOLDING = ("held", "seized-at-once", "frozen")
BY_DAY = ExtractYear("due_on") * 10000 + ExtractMonth("due_on") * 100 + ExtractDay("due_on")


def kinds_for(person: Person) -> Iterator[Kind]:
    """For who handles the measure, and for who may decide in that office."""
    if not person.has_perm("cases.see"):
        return
    soon = moments.local(moments.now() + parameters()["hold-warning-early"].span).date()
    mine = Q() if person.has_perm("cases.decide") else Q(handlers__person=person)
    found = cases_for(person).filter(mine, step__in=HOLDING, due_on__lte=soon).distinct()
    yield heard_online(person)
    yield to_resume(person)
    yield to_sign(person)
    yield Kind("hold", "查封扣押到期", found, BY_DAY, _lines)
    yield from todo_studio.kinds_for(person)


def _lines(found: Sequence[Case]) -> list[Todo]:
    return [_line(each) for each in found]


def _line(case: Case) -> Todo:
    overdue = case.overdue_since is not None
    says = "已超期，应当立即解除" if overdue else "到期前处理、延长或者解除"
    return Todo(
        key=name_of(case),
        title=f"{case.number} {case.get_procedure_display()}：{says}",
        place=case.place,
        due_at=_end_of(case),
        due_name="查封扣押期限",
        urgent=overdue,
        at=case.opened_at,
        desk=f"/desk/cases/{case.number}",
        field=f"/case/{case.number}",
    )


def _end_of(case: Case) -> datetime | None:
    if case.due_on is None:
        return None
    return datetime.combine(case.due_on + timedelta(days=1), time(), CHINA)
