"""Visits follow the file of the inspected: caps add up where two files were one enterprise's."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.inspections.facts import VisitFollowedFile
from jianhu.inspections.models import DueItem, Followed, Visit


@transaction.atomic
def follow_file(kept: int, double: int) -> None:
    """Heard twice, or after they were parted again, nothing more goes along.

    What one plan wants of both is asked once: the double keeps its row, and nobody plans it there.
    """
    merged = Q(subject=double, subject__merged_into=kept)
    visits = [*Visit.objects.select_for_update(of=("self",)).filter(merged)]
    same = DueItem.objects.filter(subject=kept, plan=OuterRef("plan"), item=OuterRef("item"))
    dues = DueItem.objects.filter(merged).exclude(Exists(same))
    keys = [*dues.values_list("pk", flat=True)]
    row, _ = Followed.objects.get_or_create(kept_id=kept, double_id=double)
    row.visits, row.dues = [*row.visits, *(each.pk for each in visits)], [*row.dues, *keys]
    row.save(update_fields=["visits", "dues"])
    DueItem.objects.filter(pk__in=keys).update(subject=kept)
    _move(visits, kept)


@transaction.atomic
def give_back(kept: int, double: int) -> None:
    """What came along goes back, wherever the file it went to has gone since; the rest stays."""
    row = Followed.objects.filter(kept=kept, double=double, double__merged_into=None).first()
    if row is None:
        return
    there = Q(subject=kept) | Q(subject__doubles=kept)
    visits = Visit.objects.select_for_update(of=("self",)).filter(there, pk__in=row.visits)
    _move([*visits], double)
    DueItem.objects.filter(there, pk__in=row.dues).update(subject=double)
    row.delete()


def _move(visits: Iterable[Visit], subject: int) -> None:
    for each in visits:
        was, each.subject_id = each.subject_id, subject
        each.save(update_fields=["subject"])
        record(system(), each, VisitFollowedFile(each.pk, each.number, subject, was))
