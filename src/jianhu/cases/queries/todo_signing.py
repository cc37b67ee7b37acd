"""Papers that wait for somebody's own hand: for who signs here with the hand he keeps."""

from collections.abc import Sequence

from django.db.models import Exists, F, OuterRef

from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.door import cases_for
from jianhu.cases.queries.hands import hand_of


def to_sign(person: Person) -> Kind:
    """Cases he handles with a line for him that is empty; who signs on paper is not asked."""
    lines = Paper.objects.filter(case=OuterRef("pk"), waits__contains=f"执法人员{person}")
    mine = cases_for(person).filter(handlers__person=person, closed_on=None)
    found = mine.filter(Exists(lines)) if hand_of(person) else Case.objects.none()
    return Kind("signature", "文书待签名", found.distinct(), F("pk"), _lines)


def _lines(found: Sequence[Case]) -> list[Todo]:
    return [_line(each) for each in found]


def _line(case: Case) -> Todo:
    return Todo(
        key=name_of(case),
        title=f"{case.number} 有文书等您签名",
        place=case.place,
        due_at=None,
        due_name="",
        urgent=False,
        at=case.opened_at,
        desk=f"/desk/cases/{case.number}",
        field=f"/case/{case.number}",
    )
