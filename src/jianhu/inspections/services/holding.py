"""What is held before the rules are asked, always in one order: visits, then whom they are at."""

from django.db.models import Q

from jianhu.inspections.models import Folded, Visit
from jianhu.subjects.queries import hold

COUNTS = ("approve", "approve-late", "arrive", "arrive-urgently")
"""Moves that count how often one was there: two at once wait for one another (I3)."""


def hold_folded(number: str, move: str) -> None:
    """With a visit that is called off what went into it, as who merges holds them."""
    if move == "call-off":
        others = Folded.objects.filter(into__number=number, ended=False).values("other")
        rows = Visit.objects.select_for_update(of=("self",), no_key=True)
        list(rows.filter(Q(number=number) | Q(pk__in=others)).order_by("pk"))


def hold_inspected(visit: Visit, move: str) -> None:
    if move in COUNTS:
        hold(visit.subject_id)
