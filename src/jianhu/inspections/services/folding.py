"""A drafted visit goes into another to the same subject: one visit instead of two (I5)."""

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import VisitMoved
from jianhu.inspections.models import DueItem, Visit, VisitAct
from jianhu.inspections.queries.door import visit_for
from jianhu.inspections.queries.overlaps import near
from jianhu.inspections.queries.packages import ordered_for
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.procedure import LABELS
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.kit.errors import WrongStep
from jianhu.subjects.queries import spared_by_routine

DONE = "call-off"


def fold(by: Person, into: Visit, number: str) -> None:
    """Take along its items, each by what it came from, and who goes; then it is called off."""
    other = visit_for(by, number, lock=True)
    _check_folds(into, other)
    other.items.filter(source="").update(source=other.source)
    _check_at_peace(into, other)
    asked = into.items.values_list("item", flat=True)
    other.items.exclude(item__in=[*asked]).update(visit=into)
    goes = into.officers.values_list("person", flat=True)
    other.officers.exclude(person__in=[*goes]).update(visit=into)
    DueItem.objects.filter(visit=other).update(visit=into)
    into.campaign_id = into.campaign_id or other.campaign_id
    into.save(update_fields=["campaign"])
    _close(by, other, into)


def _check_folds(into: Visit, other: Visit) -> None:
    if other.pk == into.pk or not near(into.subject_id, into.day).filter(pk=other.pk).exists():
        raise WrongStep(f"检查{other.number}不是同一对象近日的检查，不能合并。", basis=STRICT)
    if other.step != "draft":
        says = f"检查{other.number}{LABELS[other.step]}，不能再合并；要合并的，先取消。"
        raise WrongStep(says, basis=STRICT)
    if other.kind != into.kind or ordered_for(other.reference):
        raise WrongStep(f"检查{other.number}是企业申请的，不与行政检查合并。", basis=STRICT)
    if into.source in ROUTINE and other.source not in ROUTINE:
        says = f"检查{other.number}由{other.get_source_display()}提起，请在那次检查里合并这一次。"
        raise WrongStep(says, basis=STRICT)
    if other.urgent and other.day < into.day:
        says = f"检查{other.number}情况紧急，不能推迟到{into.day}。"
        raise WrongStep(says, basis=STRICT)


def _check_at_peace(into: Visit, other: Visit) -> None:
    """Routine goes along with no lead to a subject it has to leave in peace (row 24)."""
    if other.items.filter(source__in=ROUTINE).exists() and spared_by_routine([into.subject_id]):
        says = f"信用良好的监管对象不列入例行检查，检查{other.number}的例行事项不能一并检查。"
        raise WrongStep(says, basis=STRICT)


def _close(by: Person, other: Visit, into: Visit) -> None:
    before, other.step = other.step, "dropped"
    VisitAct.objects.create(
        visit=other, move=DONE, by=by, at=moments.now(), before=before, after=other.step,
        said={"because": f"并入检查{into.number}"},
    )  # fmt: skip
    other.save(update_fields=["step"])
    record(by, other, VisitMoved(other.pk, other.number, DONE, LABELS[DONE], before, other.step))
