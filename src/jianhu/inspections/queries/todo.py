"""What who supervises has still to look into: words of enterprises, and what came too late."""

from collections.abc import Iterator, Sequence

from django.db.models import F

from jianhu.base.act_views import SUPERVISES
from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.base.todo import Kind, Todo
from jianhu.inspections.models import Complaint
from jianhu.inspections.models.visits import COMPLAINTS
from jianhu.inspections.queries.complaints import complaints_for

PAGE = "/desk/inspections/complaints"
NO_PAGE_YET = "/"  # on the phone; who supervises works at the desk


def kinds_for(person: Person) -> Iterator[Kind]:
    if not person.has_perm(SUPERVISES):
        return
    waiting = complaints_for(person).filter(heard_at=None).select_related("visit__subject")
    theirs, ours = waiting.filter(kind__in=COMPLAINTS), waiting.exclude(kind__in=COMPLAINTS)
    yield Kind("visit-complaint", "企业投诉待核实", theirs, F("pk") + 0, _lines)
    yield Kind("visit-late", "检查逾期待监督", ours, F("pk") + 0, _lines)


def _lines(found: Sequence[Complaint]) -> list[Todo]:
    return [
        Todo(
            key=name_of(each),
            title=f"检查{each.visit.number}{each.called}：{each.words[:60]}",
            place=each.visit.subject.address,
            due_at=None,
            due_name="",
            urgent=False,
            at=each.at,
            desk=PAGE,
            field=NO_PAGE_YET,
        )
        for each in found
    ]
