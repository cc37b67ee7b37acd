"""A drafted visit goes into another to the same subject: one visit instead of two (I5)."""

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.inspections.facts import VisitMoved
from jianhu.inspections.models import DueItem, Folded, Visit, VisitAct
from jianhu.inspections.queries.door import visit_for
from jianhu.inspections.rules.procedure import LABELS
from jianhu.inspections.services.may_fold import check_folds

DONE = "call-off"


def fold(by: Person, into: Visit, number: str) -> None:
    """Take along its items, each by what it came from, and who goes; then it is called off."""
    other = visit_for(by, number, lock=True)
    check_folds(by, into, other)
    Folded.objects.create(
        into=into, other=other, items=_put_items(into, other), officers=_put_officers(into, other),
        dues=[*other.due.values_list("pk", flat=True)],
    )  # fmt: skip
    DueItem.objects.filter(visit=other).update(visit=into)
    into.campaign_id = into.campaign_id or other.campaign_id
    into.save(update_fields=["campaign"])
    _close(by, other, into)


def _put_items(into: Visit, other: Visit) -> list[int]:
    """What both ask is asked once: theirs stays with them, and says that they asked as well."""
    ours = into.items.values_list("item", flat=True)
    moved = [*other.items.exclude(item__in=[*ours])]
    for each in moved:
        each.visit, each.source = into, each.source or other.source
        each.save(update_fields=["visit", "source"])
    return [each.pk for each in moved]


def _put_officers(into: Visit, other: Visit) -> list[int]:
    ours = into.officers.values_list("person", flat=True)
    moved = [*other.officers.exclude(person__in=[*ours]).values_list("pk", flat=True)]
    other.officers.filter(pk__in=moved).update(visit=into)
    return moved


def _close(by: Person, other: Visit, into: Visit) -> None:
    before, other.step = other.step, "dropped"
    VisitAct.objects.create(
        visit=other, move=DONE, by=by, at=moments.now(), before=before, after=other.step,
        said={"because": f"并入检查{into.number}"},
    )  # fmt: skip
    other.save(update_fields=["step"])
    record(by, other, VisitMoved(other.pk, other.number, DONE, LABELS[DONE], before, other.step))
