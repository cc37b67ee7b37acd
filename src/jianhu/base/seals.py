"""Close batches of the journal with a chained Merkle root, and check that nothing was changed."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.journal import digest_of
from jianhu.base.models import JournalEntry, Seal
from jianhu.kit.digest import merkle_root, sm3

BATCH = 5000


@transaction.atomic
def seal() -> Seal | None:
    """Seal the placed entries that no seal covers yet."""
    last = Seal.objects.select_for_update().order_by("last").last()
    first = last.last + 1 if last else 1
    waiting = JournalEntry.objects.filter(position__gte=first).order_by("position")
    leaves = [(place or 0, digest) for place, digest in _pairs(waiting)[:BATCH]]
    if not leaves:
        return None
    root, previous = _root(leaves), last.digest if last else ""
    end = leaves[-1][0]
    digest = _chain(previous, first, end, root)
    return Seal.objects.create(
        first=first, last=end, root=root, previous=previous, digest=digest, at=moments.now()
    )


def troubles() -> Iterator[str]:
    """Name every entry or seal that was changed, removed or put elsewhere, in Chinese."""
    yield from _changed_entries()
    yield from _missing_entries()
    yield from _broken_seals()


def _changed_entries() -> Iterator[str]:
    for entry in JournalEntry.objects.order_by("id").iterator(chunk_size=2000):
        if digest_of(entry) != entry.digest:
            yield f"第{entry.position}条（{entry.fact} · {entry.thing}）的内容已被改动。"


def _missing_entries() -> Iterator[str]:
    placed = JournalEntry.objects.exclude(position=None).order_by("position")
    expected = 1
    for found in placed.values_list("position", flat=True).iterator(chunk_size=5000):
        position = found or 0
        if position != expected:
            yield f"第{expected}条至第{position - 1}条缺失。"
        expected = position + 1
    last = Seal.objects.order_by("last").last()
    if last and last.last >= expected:
        yield f"第{expected}条至第{last.last}条缺失。"


def _broken_seals() -> Iterator[str]:
    seals = list(Seal.objects.order_by("first"))
    for before, after in pairwise([None, *seals]):
        if after is None:
            continue
        rows = JournalEntry.objects.filter(position__range=(after.first, after.last))
        root = _root(list(_pairs(rows.order_by("position"))))
        previous = before.digest if before else ""
        if root != after.root:
            yield f"第{after.first}条至第{after.last}条的封印根不符，其中有改动。"
        if after.previous != previous or after.digest != _chain(
            after.previous, after.first, after.last, after.root
        ):
            yield f"封印 {after} 与前一封印不相接。"


def _pairs(rows: QuerySet[JournalEntry]) -> Any:
    return rows.values_list("position", "digest")


def _root(leaves: list[tuple[int, str]]) -> str:
    return merkle_root(sm3(f"{position}:{digest}".encode()) for position, digest in leaves)


def _chain(previous: str, first: int, last: int, root: str) -> str:
    return sm3(f"{previous}:{first}:{last}:{root}".encode())
