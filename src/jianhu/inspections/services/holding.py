"""What is held before the rules are asked, always in one order: visits, then whom they are at."""

from django.db.models import Q

from jianhu.inspections.models import Folded, Visit
from jianhu.subjects.queries import hold

COUNTS = ("approve", "approve-late", "arrive", "arrive-urgently")
"""Moves that count how often one was there: two at once wait for one another (I3)."""


def hold_folded(visit: Q) -> None:
    """With a visit that will not take place what went into it, as who merges holds them."""
    into = Visit.objects.filter(visit).values("pk")
    others = Folded.objects.filter(into__in=into, ended=False).values("other")
    rows = Visit.objects.select_for_update(of=("self",), no_key=True)
    list(rows.filter(Q(pk__in=into) | Q(pk__in=others)).order_by("pk"))


def hold_inspected(visit: Visit, move: str) -> None:
    if move in COUNTS:
        hold(visit.subject_id)
