"""A visit does not take place that had taken a draft along: the draft stands open again (I5)."""

from collections.abc import Iterable
from typing import Any

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command.services.notices import tell
from jianhu.inspections.facts import VisitGaveBack, VisitReopened, VisitStayedOff
from jianhu.inspections.models import DueItem, Folded, Visit, VisitAct, VisitItem, VisitOfficer

REOPEN, STAY_OFF = "reopen", "stay-off"
UNANSWERED: dict[str, Any] = {
    "outcome": "", "found": "", "measured": "", "case": "",
    "due_on": None, "rechecked_on": None, "corrected_on": None,
}  # fmt: skip


def unfold(by: Person, into: Visit, ended: str) -> None:
    """Give back what went along; a draft whose day is over stays off, and its lead hears why.

    ``ended``: what became of the visit that it went into, as it is said of it.
    """
    for went in Folded.objects.filter(into=into, ended=False):
        other = _held(went.other_id)
        items = _give_back(went, into, other)
        went.ended = True
        went.save(update_fields=["ended"])
        told = VisitGaveBack(into.pk, into.number, other.number, items)
        record(by, into, told)
        says = f"检查{into.number}{ended}"
        if why := _why_off(other):
            _stay_off(by, other, into, why, says)
        else:
            _reopen(by, other, into, says)


def _give_back(went: Folded, into: Visit, other: Visit) -> int:
    items = VisitItem.objects.filter(pk__in=went.items, visit=into)
    officers = VisitOfficer.objects.filter(pk__in=went.officers, visit=into)
    asked = [*items]
    stays: list[VisitItem | VisitOfficer] = []
    if into.step == "refused":
        stays = [*asked, *officers]
    items.filter(source=other.source).update(source="")
    items.update(visit=other, **UNANSWERED)
    officers.update(visit=other)
    _stay(stays)
    DueItem.objects.filter(pk__in=went.dues, visit=into, done_on=None).update(visit=other)
    return len(asked)


def _stay(rows: Iterable[VisitItem | VisitOfficer]) -> None:
    """Who stood at the door for what, and what was written there, stays with what was refused."""
    for each in rows:
        each.pk, each._state.adding = None, True
        each.save(force_insert=True)


def _why_off(other: Visit) -> str:
    if other.day < moments.local(moments.now()).date():
        return f"检查日期{other.day}已经过去"
    if other.subject.merged_into_id is not None:
        return "监管对象的档案已经归并"
    return ""


def _reopen(by: Person, other: Visit, into: Visit, says: str) -> None:
    other.step = "draft"
    other.save(update_fields=["step"])
    says = f"{says}，并入的事项和人员退回"
    _act(by, other, REOPEN, says)
    record(by, other, VisitReopened(other.pk, other.number, into.number))
    _let_know(by, other, f"{says}，检查{other.number}恢复待审批")


def _stay_off(by: Person, other: Visit, into: Visit, why: str, says: str) -> None:
    """What plans wanted waits again; what went into this one before goes back in its turn."""
    says = f"{says}；{why}，不能恢复，请重新安排"
    _act(by, other, STAY_OFF, says)
    record(by, other, VisitStayedOff(other.pk, other.number, into.number, why))
    unfold(by, other, "没有恢复")
    waits = DueItem.objects.filter(visit=other, done_on=None)
    waits.update(visit=None, left_out="检查已取消")
    _let_know(by, other, f"检查{other.number}：{says}")


def _act(by: Person, other: Visit, move: str, because: str) -> None:
    VisitAct.objects.create(
        visit=other, move=move, by=by, at=moments.now(), before="dropped", after=other.step,
        said={"because": because},
    )  # fmt: skip


def _let_know(by: Person, other: Visit, says: str) -> None:
    if other.by_id != by.pk:
        tell([other.by_id], says, key=f"visit-unfolded:{other.pk}:{other.acts.count()}")


def _held(key: int) -> Visit:
    rows = Visit.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("subject", "lead").get(pk=key)
