"""The journal as a witness: a row that was changed behind its back is found and named.

Each entry about a thing that is witnessed (``states.py``) carries how it stood after the act.
Entries from before there were witnesses carry nothing and say nothing.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.apps import apps
from django.db import models, transaction
from django.db.models import Exists, Max, OuterRef, Value
from django.db.models.functions import Cast, Concat

from jianhu.base import states
from jianhu.base.models import JournalEntry
from jianhu.base.states import Model
from jianhu.kit.standing import Standing, differing, differs, line, marks_in

BATCH = 500


def state_of(thing: models.Model) -> str:
    """Return how the thing's row stands now, locked: the row and no stale copy of it."""
    if not states.has_entries(type(thing)):
        return ""
    standing = states.standing_locked(type(thing), thing.pk)
    return line(standing) if standing else ""


def state_in_memory(thing: models.Model, parts: Iterable[models.Model] = ()) -> str:
    """Return the same for a thing that was just written in bulk, with its parts."""
    return line(states.standing_in_memory(thing, parts))


def troubles() -> Iterator[str]:
    """Name every row that is not as its last entry left it, is gone, or was never spoken of."""
    for model in filter(states.has_entries, apps.get_models()):
        yield from _changed(model)
        yield from _unspoken(model)


def _changed(model: Model) -> Iterator[str]:
    entries = JournalEntry.objects.filter(thing__startswith=_start(model)).exclude(state="")
    last = entries.order_by().values("thing").annotate(last=Max("pk")).values_list("thing", "last")
    pairs = last.iterator(chunk_size=BATCH)
    while found := list(islice(pairs, BATCH)):
        ids = [entry for _, entry in found]
        lines = dict(JournalEntry.objects.filter(pk__in=ids).values_list("thing", "state"))
        now = states.standings(model, [_key(thing) for thing, _ in found])
        for thing, known in lines.items():
            standing = now.get(_key(thing))
            if standing is None or differs(standing, known):
                yield from _looked_at_again(model, thing)


def _looked_at_again(model: Model, thing: str) -> Iterator[str]:
    """Somebody may have acted between our two questions; now nobody can."""
    with transaction.atomic():
        standing = states.standing_locked(model, _key(thing))
        entry = JournalEntry.objects.filter(thing=thing).exclude(state="").last()
        assert entry is not None
        if standing is not None and not differs(standing, entry.state):
            return
    if standing is None:
        yield _gone(model, thing)
    else:
        yield from _unlike(model, thing, standing, entry.state)


def _gone(model: Model, thing: str) -> str:
    numbers = JournalEntry.objects.filter(thing=thing).order_by("pk").values_list("data", flat=True)
    number = next((said["number"] for said in numbers if said.get("number")), _key(thing))
    return f"{model._meta.verbose_name} {number} 的记录已不存在，留痕中没有删除它的行为。"


def _unlike(model: Model, thing: str, standing: Standing, known: str) -> Iterator[str]:
    """Name the parts that differ; and the thing, if it does or if no mark tells what does."""
    called = f"{model._meta.verbose_name} {model._default_manager.get(pk=_key(thing))}"
    (own, parts), (own_now, parts_now) = marks_in(known), marks_in(line(standing))
    said = [
        each
        for name, part, _ in states.parts_of(model)
        if name in parts
        for each in _parts_unlike(part, called, parts[name], parts_now[name])
    ]
    fields = _labels(model, own, own_now)
    if fields or not said:
        yield f"{called} 的记录与留痕不符：{'、'.join(fields) or '内容'}。"
    yield from said


def _parts_unlike(
    part: Model, whole: str, before: dict[str, str], now: dict[str, str]
) -> Iterator[str]:
    for key in sorted({*before, *now}, key=int):
        called = f"{whole} 的{part._meta.verbose_name}（第{key}号）"
        if key not in now:
            yield f"{called}已不存在，留痕中没有删除它的行为。"
        elif key not in before:
            yield f"{called}没有任何留痕。"
        elif fields := _labels(part, before[key], now[key]):
            yield f"{called}与留痕不符：{'、'.join(fields)}。"


def _labels(model: Model, before: str, now: str) -> list[str]:
    names = [states.fields_of(model)[place] for place in differing(before, now)]
    return [str(getattr(model._meta.get_field(name), "verbose_name", name)) for name in names]


def _unspoken(model: Model) -> Iterator[str]:
    name = Concat(Value(_start(model)), Cast(OuterRef("pk"), models.CharField()))
    silent = model._default_manager.filter(~Exists(JournalEntry.objects.filter(thing=name)))
    for row in silent.iterator(chunk_size=BATCH):
        yield f"{model._meta.verbose_name} {row} 没有任何留痕。"


def _start(model: Model) -> str:
    return f"{model._meta.label_lower}:"


def _key(thing: str) -> str:
    return thing.rpartition(":")[2]
