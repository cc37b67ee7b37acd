"""How subjects stand before their colours are worked out."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

from jianhu.subjects.models import Colouring, Subject

BATCH = 2000


class Known(NamedTuple):
    """A subject as it stands before."""

    pk: int
    code: str
    kind: str
    industry: str
    colour: str
    pending: str


class Before:
    """Which rules stand, are proposed, or were declined, by subject."""

    def __init__(self, ids: Collection[int] | None) -> None:
        found = Colouring.objects.all()
        if ids is not None:
            found = found.filter(subject__in=ids)
        self.rule: dict[int, str] = _rows(found, "in-force", "subject", "rule")
        proposed = _rows(found, "proposed", "subject", "colour", "rule")
        self.proposed: dict[int, tuple[str, str]] = proposed
        declined = _rows(found, "declined", "subject", "rule", "inputs")
        self.declined: dict[int, tuple[str, dict[str, int]]] = declined


def _rows(found: QuerySet[Colouring], state: str, *fields: str) -> dict[int, Any]:
    """Return the last of a state by subject."""
    rows = found.filter(state=state).order_by("pk").values_list(*fields)
    read = rows.iterator(chunk_size=BATCH)
    return {row[0]: row[1] if len(row) == 2 else tuple(row[1:]) for row in read}


def known_subjects(ids: Collection[int] | None) -> Iterator[Known]:
    found = Subject.objects.filter(merged_into=None).exclude(status="closed")
    if ids is not None:
        found = found.filter(pk__in=ids)
    rows = found.order_by("pk").values_list("pk", "code", "kind", "industry", "colour", "pending")
    return (Known(*row) for row in rows.iterator(chunk_size=BATCH))
