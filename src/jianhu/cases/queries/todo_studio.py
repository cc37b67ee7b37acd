"""What a member of the studio has still to do: opinions he was asked for."""

from collections.abc import Iterator, Sequence

from django.db.models import F

from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.cases.models import Consultation
from jianhu.cases.rules.consulting import MAY_BE_ASKED


def kinds_for(person: Person) -> Iterator[Kind]:
    if person.has_perm("cases.advise"):
        mine = Consultation.objects.filter(member=person, answered_at=None)
        found = mine.filter(case__step__in=MAY_BE_ASKED).select_related("case")
        yield Kind("studio", "请您研讨", found, F("pk") * 1, _lines)


def _lines(found: Sequence[Consultation]) -> list[Todo]:
    return [_line(each) for each in found]


def _line(asked: Consultation) -> Todo:
    return Todo(
        key=name_of(asked),
        title=f"{asked.case.number} {asked.case.item_name}：请您研讨",
        place=asked.case.place,
        due_at=None,
        due_name="",
        urgent=False,
        at=asked.asked_at,
        desk=f"/desk/cases/{asked.case.number}",
        field="",
    )
