"""Cases that stood still for a ground that is over: somebody has to go on with them."""

from collections.abc import Sequence

from django.db.models import F, Q

from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.cases.models import Case
from jianhu.cases.queries.door import cases_for


def to_resume(person: Person) -> Kind:
    """For who handles the case, and for who may end the suspension."""
    mine = Q() if person.has_perm("cases.decide") else Q(handlers__person=person)
    over = {"overdue__name": "suspension", "overdue__met_on": None}
    found = cases_for(person).filter(mine, **over).distinct()
    return Kind("suspension", "中止到期", found, F("pk"), _lines)


def _lines(found: Sequence[Case]) -> list[Todo]:
    return [_line(each) for each in found]


def _line(case: Case) -> Todo:
    return Todo(
        key=name_of(case),
        title=f"{case.number} 中止的情形到期：应当恢复调查",
        place=case.place,
        due_at=None,
        due_name="",
        urgent=True,
        at=case.opened_at,
        desk=f"/desk/cases/{case.number}",
        field=f"/case/{case.number}",
    )
