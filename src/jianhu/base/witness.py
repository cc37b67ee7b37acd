"""The journal as a witness: a row that was changed behind its back is found and named.

A model says in ``WITNESSED`` which of its fields are decisive; add new ones at the end only. Each
entry about such a thing carries a digest of them, and a short mark for each that tells which one
differs. Entries from before there were witnesses carry nothing and say nothing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from zlib import crc32

from django.apps import apps
from django.db import models, transaction
from django.db.models import Exists, Max, OuterRef, Value
from django.db.models.functions import Cast, Concat

from jianhu.base.models import JournalEntry
from jianhu.kit.digest import sm3

DIGEST, MARK = 64, 4
BATCH = 500

Model = type[models.Model]


def fields_of(model: Model) -> Sequence[str]:
    return getattr(model, "WITNESSED", ())


def state_of(thing: models.Model) -> str:
    """Return how the thing's row stands now, locked: the row and no stale copy of it."""
    row = _row(type(thing), thing.pk) if fields_of(type(thing)) else None
    return _state(row) if row else ""


def state_in_memory(thing: models.Model) -> str:
    """Return the same for a thing that was just written in bulk."""
    fields = [thing._meta.get_field(name) for name in fields_of(type(thing))]
    return _state([getattr(thing, field.attname) for field in fields])  # type: ignore[union-attr]


def troubles() -> Iterator[str]:
    """Name every row that is not as its last entry left it, is gone, or was never spoken of."""
    for model in apps.get_models():
        if fields_of(model):
            yield from _changed(model)
            yield from _unspoken(model)


def _changed(model: Model) -> Iterator[str]:
    entries = JournalEntry.objects.filter(thing__startswith=_start(model)).exclude(state="")
    last = entries.order_by().values("thing").annotate(last=Max("pk")).values_list("thing", "last")
    pairs = last.iterator(chunk_size=BATCH)
    while found := list(islice(pairs, BATCH)):
        ids = [entry for _, entry in found]
        states = dict(JournalEntry.objects.filter(pk__in=ids).values_list("thing", "state"))
        rows = _rows(model, [_key(thing) for thing, _ in found])
        for thing, state in states.items():
            row = rows.get(_key(thing))
            if row is None or _differs(row, state):
                yield from _looked_at_again(model, thing)


def _looked_at_again(model: Model, thing: str) -> Iterator[str]:
    """Somebody may have acted between our two questions; now nobody can."""
    with transaction.atomic():
        row = _row(model, _key(thing))
        entry = JournalEntry.objects.filter(thing=thing).exclude(state="").last()
        assert entry is not None
        if row is not None and not _differs(row, entry.state):
            return
    yield _gone(model, thing) if row is None else _unlike(model, thing, row, entry.state)


def _gone(model: Model, thing: str) -> str:
    numbers = JournalEntry.objects.filter(thing=thing).order_by("pk").values_list("data", flat=True)
    number = next((said["number"] for said in numbers if said.get("number")), _key(thing))
    return f"{model._meta.verbose_name} {number} 的记录已不存在，留痕中没有删除它的行为。"


def _unlike(model: Model, thing: str, row: Sequence[object], state: str) -> str:
    name = model._meta.verbose_name
    called = model._default_manager.get(pk=_key(thing))
    return f"{name} {called} 的记录与留痕不符：{'、'.join(_differing(model, row, state))}。"


def _differing(model: Model, row: Sequence[object], state: str) -> list[str]:
    now = _state(row)
    places = range(DIGEST, min(len(state), len(now)), MARK)
    pairs = zip(fields_of(model), places, strict=False)
    names = [name for name, at in pairs if state[at : at + MARK] != now[at : at + MARK]]
    labels = [str(getattr(model._meta.get_field(name), "verbose_name", name)) for name in names]
    return labels or ["内容"]


def _unspoken(model: Model) -> Iterator[str]:
    name = Concat(Value(_start(model)), Cast(OuterRef("pk"), models.CharField()))
    silent = model._default_manager.filter(~Exists(JournalEntry.objects.filter(thing=name)))
    for row in silent.iterator(chunk_size=BATCH):
        yield f"{model._meta.verbose_name} {row} 没有任何留痕。"


def _row(model: Model, key: object) -> Sequence[object] | None:
    rows = model._default_manager.select_for_update(of=("self",), no_key=True).filter(pk=key)
    return rows.values_list(*fields_of(model)).first()


def _rows(model: Model, keys: Iterable[str]) -> dict[str, Sequence[object]]:
    rows = model._default_manager.filter(pk__in=list(keys))
    return {str(row[0]): row[1:] for row in rows.values_list("pk", *fields_of(model))}


def _state(row: Sequence[object]) -> str:
    said = [json.dumps(_plain(value), ensure_ascii=False) for value in row]
    marks = [f"{crc32(each.encode()) & 0xFFFF:04x}" for each in said]
    return sm3("\n".join(said).encode()) + "".join(marks)


def _differs(row: Sequence[object], state: str) -> bool:
    """A state from before a field was witnessed says nothing of that field."""
    known = (len(state) - DIGEST) // MARK
    return _state(row[:known]) != state


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return round(value.timestamp(), 6)
    return value if isinstance(value, bool | int | float | None) else str(value)


def _start(model: Model) -> str:
    return f"{model._meta.label_lower}:"


def _key(thing: str) -> str:
    return thing.rpartition(":")[2]
