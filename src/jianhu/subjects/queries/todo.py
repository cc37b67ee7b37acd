"""What a person has still to do in this room: worse colours to look at, appeals to answer."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from django.db.models import F
from django.db.models.functions import ExtractDay, ExtractMonth, ExtractYear

from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.kit.arriving import CHINA
from jianhu.subjects.models import Appeal, Colouring
from jianhu.subjects.queries.board import appeals_for
from jianhu.subjects.queries.doors import subjects_for, today

BY_DAY = ExtractYear("due_on") * 10000 + ExtractMonth("due_on") * 100 + ExtractDay("due_on")
NO_PAGE_YET = "/"  # on the phone; a head decides at the desk


def kinds_for(person: Person) -> Iterator[Kind]:
    if not person.has_perm("subjects.decide"):
        return
    mine = subjects_for(person).exclude(pending="").values("pk")
    proposed = Colouring.objects.filter(state="proposed", subject__in=mine)
    proposed = proposed.select_related("subject")
    yield Kind("confirm-colour", "颜色待确认", proposed, F("pk") + 0, _proposals)
    appeals = appeals_for(person).order_by().exclude(colouring__by=person)
    yield Kind("answer-appeal", "颜色申诉待答复", appeals, BY_DAY, _appeals)


def _proposals(found: Sequence[Colouring]) -> list[Todo]:
    return [
        Todo(
            key=name_of(each),
            title=f"{each.subject.name}：规则建议改为{each.get_colour_display()}色，{each.says}",
            place=each.subject.address,
            due_at=None,
            due_name="",
            urgent=False,
            at=each.at,
            desk=f"/desk/subjects/{each.subject.code}",
            field=NO_PAGE_YET,
        )
        for each in found
    ]


def _appeals(found: Sequence[Appeal]) -> list[Todo]:
    return [
        Todo(
            key=name_of(each),
            title=f"{each.subject.name}对颜色提出申诉：{each.says[:60]}",
            place=each.subject.address,
            due_at=datetime.combine(each.due_on + timedelta(days=1), time(), CHINA),
            due_name="答复期限",
            urgent=each.due_on < today(),
            at=each.at,
            desk=f"/desk/subjects/{each.subject.code}",
            field=NO_PAGE_YET,
        )
        for each in found
    ]
