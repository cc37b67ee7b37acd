"""What a scan of an act's code shows, and to whom. A room says it for its own things.

In its own ``act_views.py``: ``@shows("cases.case", door=sees)`` on a function that returns rows for
the thing's key and a tier. ``door`` is asked before somebody signed in is shown what officers see.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple

from django.utils.crypto import constant_time_compare

from jianhu.base.journal import name_of
from jianhu.base.models import ActCode, JournalEntry, Person
from jianhu.base.sentences import sentence

SUPERVISES = "base.supervise"


class Tier(IntEnum):
    """Who looks. The public is shown no personal data at all, the party none but its own."""

    PUBLIC = 0
    PARTY = 1
    OFFICER = 2
    SUPERVISOR = 3


class Row(NamedTuple):
    """One line. With a moment it is a step that was taken, and stands in the trace."""

    label: str
    value: str = ""
    at: datetime | None = None


class Line(NamedTuple):
    at: datetime
    says: str
    by: str = ""


class Seen(NamedTuple):
    act: ActCode
    tier: Tier
    rows: list[Row]
    trace: list[Line]


Rows = Callable[[int, Tier], Iterable[Row]]
Door = Callable[[Person, int], bool]
Quiet = Callable[[object, int], Iterable[str]]


class View(NamedTuple):
    """``quiet``: names of facts that the trace does not tell this person of this thing."""

    rows: Rows
    door: Door
    quiet: Quiet = lambda person, key: ()


NOTHING = View(lambda key, tier: (), lambda person, key: False)
_views: dict[str, View] = {}


def shows(label: str, *, door: Door, quiet: Quiet = NOTHING.quiet) -> Callable[[Rows], Rows]:
    """Say what a scan shows of the things the journal calls ``label``."""

    def keep(rows: Rows) -> Rows:
        _views[label] = View(rows, door, quiet)
        return rows

    return keep


def seen(act: ActCode, person: object = None, key: str = "") -> Seen:
    """Return what somebody with this account and this key is shown."""
    tier = tier_of(act, person, key)
    view, thing = _view(act)
    rows = [Row(*row) for row in view.rows(thing, tier)]
    steps = [Line(row.at, f"{row.label} {row.value}".strip()) for row in rows if row.at]
    if tier >= Tier.OFFICER:
        trace = _told(act, view.quiet(person, thing))
    else:
        trace = [Line(act.at, "登记赋码"), *steps]
    return Seen(act, tier, [row for row in rows if row.at is None], trace)


def tier_of(act: ActCode, person: object, key: str) -> Tier:
    view, thing = _view(act)
    if isinstance(person, Person) and person.is_active and view.door(person, thing):
        return Tier.SUPERVISOR if person.has_perm(SUPERVISES) else Tier.OFFICER
    return Tier.PARTY if constant_time_compare(key, act.key) else Tier.PUBLIC


def _told(act: ActCode, quiet: Iterable[str]) -> list[Line]:
    """What the journal tells of the act, in order."""
    entries = JournalEntry.objects.filter(thing__in=[act.thing, name_of(act)])
    told = entries.exclude(fact__in=[*quiet]).select_related("by").order_by("id")
    return [Line(entry.at, sentence(entry), str(entry.by)) for entry in told]


def _view(act: ActCode) -> tuple[View, int]:
    label, _, key = act.thing.partition(":")
    return _views.get(label, NOTHING), int(key)
