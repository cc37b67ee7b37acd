"""Which of a row's fields the journal witnesses, and how they stand in the database now.

A model says in ``WITNESSED`` which of its fields are decisive; add new ones at the end only. A
model whose facts stand on another thing names in ``WITNESSED_BY`` the key that leads there: its
rows are parts of that thing and stand in its line.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.db import models

from jianhu.kit.standing import Row, Standing

Model = type[models.Model]


def fields_of(model: Model) -> Sequence[str]:
    return getattr(model, "WITNESSED", ())


def has_entries(model: Model) -> bool:
    return bool(fields_of(model)) and not hasattr(model, "WITNESSED_BY")


def parts_of(model: Model) -> Iterator[tuple[str, Model, str]]:
    """Return the models whose facts stand on this one: name, model, and the key to here."""
    for relation in model._meta.related_objects:
        part, key = relation.related_model, relation.field.name
        if getattr(part, "WITNESSED_BY", "") == key:
            yield _name(part), part, key


def standings(model: Model, keys: Iterable[object]) -> dict[str, Standing]:
    """Return how the rows of these keys stand, by key; what is gone is left out."""
    keys = list(keys)
    found = model._default_manager.filter(pk__in=keys).values_list("pk", *fields_of(model))
    parts = {name: _parts(part, key, keys) for name, part, key in parts_of(model)}
    return {
        str(row[0]): Standing(
            row[1:], {name: known.get(str(row[0]), {}) for name, known in parts.items()}
        )
        for row in found
    }


def standing_locked(model: Model, key: object) -> Standing | None:
    """Return the same for one row, held so that nobody acts upon it meanwhile."""
    held = model._default_manager.select_for_update(of=("self",), no_key=True).filter(pk=key)
    there = held.values_list("pk", flat=True).first()
    return standings(model, [there])[str(there)] if there is not None else None


def standing_in_memory(thing: models.Model, parts: Iterable[models.Model] = ()) -> Standing:
    """Return the same for what was just written in bulk."""
    known: dict[str, dict[str, Row]] = {name: {} for name, _, _ in parts_of(type(thing))}
    for part in sorted(parts, key=lambda each: each.pk):
        known[_name(type(part))][str(part.pk)] = _row(part)
    return Standing(_row(thing), known)


def _parts(part: Model, key: str, keys: list[object]) -> dict[str, dict[str, Row]]:
    rows = part._default_manager.filter(**{f"{key}__in": keys}).order_by("pk")
    found: dict[str, dict[str, Row]] = {}
    for whole, pk, *row in rows.values_list(key, "pk", *fields_of(part)):
        found.setdefault(str(whole), {})[str(pk)] = row
    return found


def _row(thing: models.Model) -> Row:
    fields = [thing._meta.get_field(name) for name in fields_of(type(thing))]
    return [getattr(thing, field.attname) for field in fields]  # type: ignore[union-attr]


def _name(model: Model) -> str:
    return str(model._meta.model_name)
