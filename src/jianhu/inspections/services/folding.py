"""A drafted visit goes into another to the same subject: one visit instead of two (I5)."""

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import VisitMoved
from jianhu.inspections.models import DueItem, Visit, VisitAct
from jianhu.inspections.queries.door import visit_for
from jianhu.inspections.rules.procedure import LABELS
from jianhu.inspections.rules.visit import bound_most
from jianhu.inspections.services.may_fold import check_folds

DONE = "call-off"


def fold(by: Person, into: Visit, number: str) -> None:
    """Take along its items, each by what it came from, and who goes; then it is called off."""
    other = visit_for(by, number, lock=True)
    check_folds(by, into, other)
    other.items.filter(source="").update(source=other.source)
    _put_items(into, other)
    goes = into.officers.values_list("person", flat=True)
    other.officers.exclude(person__in=[*goes]).update(visit=into)
    DueItem.objects.filter(visit=other).update(visit=into)
    into.campaign_id = into.campaign_id or other.campaign_id
    into.save(update_fields=["campaign"])
    _close(by, other, into)


def _put_items(into: Visit, other: Visit) -> None:
    """What both ask is asked once, and stays what caps bind most."""
    ours = {each.item: each for each in into.items.all()}
    for each in other.items.all():
        kept = ours.get(each.item)
        if kept is None:
            each.visit = into
            each.save(update_fields=["visit"])
        else:
            bound = bound_most({kept.source or into.source, each.source})
            kept.source = "" if bound == into.source else bound
            kept.save(update_fields=["source"])


def _close(by: Person, other: Visit, into: Visit) -> None:
    before, other.step = other.step, "dropped"
    VisitAct.objects.create(
        visit=other, move=DONE, by=by, at=moments.now(), before=before, after=other.step,
        said={"because": f"并入检查{into.number}"},
    )  # fmt: skip
    other.save(update_fields=["step"])
    record(by, other, VisitMoved(other.pk, other.number, DONE, LABELS[DONE], before, other.step))
