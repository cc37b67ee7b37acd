"""A case with its rows at hand, each table read once."""

from copy import copy
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from jianhu.cases.models import Act, Case, Evidence, Handler


def read_whole(case: Case) -> Case:
    """Return a copy that knows its rows; the case itself forgets nothing and keeps nothing.

    What was read must not outlive the next act: whoever makes a move asks anew afterwards.
    """
    known = copy(case)
    prefetch_related_objects([known], *_rows(), *(["parent__office"] if case.parent_id else []))
    return known


def _rows() -> "tuple[str | Prefetch[Any], ...]":
    return (
        "parties",
        Prefetch("handlers", Handler.objects.select_related("person")),
        Prefetch("evidence", Evidence.objects.select_related("captured_by", "office")),
        Prefetch("acts", Act.objects.select_related("by")),
    )
