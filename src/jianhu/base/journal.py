"""Record a fact: it is kept at once, and told to the rooms above once it is certain.

One line does the work of an audit log, a change history, an outbox and a signal. A fact
is a frozen dataclass in a room's ``facts.py``. Rooms above listen with ``@on(Fact)`` in
their ``reactions.py``; after a crash they may hear a fact twice and must not mind.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from pydantic import TypeAdapter

from jianhu.base import moments
from jianhu.base.models import JournalEntry, Person
from jianhu.base.witness import state_of
from jianhu.kit.digest import sm3

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Listener = Callable[[Any], None]
_listeners: dict[str, list[tuple[type, Listener]]] = defaultdict(list)


def record(by: Person, thing: models.Model, fact: "DataclassInstance") -> JournalEntry:
    """Write the fact down, in the transaction of the act itself."""
    entry = _entry(by, name_of(thing), fact, state_of(thing))
    entry.save(force_insert=True)
    return entry


def record_many(by: Person, told: Iterable[tuple[models.Model, "DataclassInstance"]]) -> None:
    entries = [_entry(by, name_of(thing), fact) for thing, fact in told]
    JournalEntry.objects.bulk_create(entries, batch_size=500)


def name_of(thing: models.Model) -> str:
    """Return how the journal and the clocks call a thing: ``command.incident:12``."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def on(fact: type) -> Callable[[Listener], Listener]:
    """Listen to a fact recorded in a room below."""

    def listen(listener: Listener) -> Listener:
        _listeners[fact.__name__].append((fact, listener))
        return listener

    return listen


def tell(entry: JournalEntry) -> None:
    """Tell one fact to everyone who listens."""
    for fact, listener in _listeners[entry.fact]:
        listener(TypeAdapter(fact).validate_python(entry.data))


def digest_of(entry: JournalEntry) -> str:
    """Return the SM3 digest of what an entry says. Position and telling are not part of it."""
    said = [entry.at.timestamp(), entry.by_id, entry.thing, entry.fact, entry.data]
    said += [entry.state] if entry.state else []  # entries of the first version have none
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sm3(text.encode())


def _entry(by: Person, thing: str, fact: "DataclassInstance", state: str = "") -> JournalEntry:
    data = json.loads(json.dumps(asdict(fact), cls=DjangoJSONEncoder))
    at, name = moments.now(), type(fact).__name__
    entry = JournalEntry(at=at, by=by, thing=thing, fact=name, data=data, state=state)
    entry.digest = digest_of(entry)
    if name not in _listeners:
        entry.told_at = at
    return entry
