"""What happened after a place in the journal, and what of it a person may see."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

from django.db.models import Max

from jianhu.base.models import JournalEntry, Person
from jianhu.command.facts import IncidentConcealed
from jianhu.command.models import Notice
from jianhu.command.queries.door import incidents_in
from jianhu.command.queries.notices import rows_of_notices
from jianhu.command.queries.queue import rows_of, with_rows
from jianhu.organisations.queries import Scope, positions_for, scope_of

MOST = 2000
MOST_NOTICES = 50
THING = "command.incident:"
MARGIN = timedelta(minutes=1)  # two acts at once may be placed in another order than they began
COUNTY = 6  # digits of a county code
CONCEALED = IncidentConcealed.__name__


@dataclass
class Batch:
    """A stretch of the journal. Rows are read once for all screens of one scope."""

    after: int
    position: int
    notice_after: int
    notice: int
    changed: dict[int, int] = field(default_factory=dict)  # incident → last position
    notices: list[Notice] = field(default_factory=list)
    concealed: bool = False  # something went out of sight for most

    rows: dict[tuple[object, ...], list[dict[str, Any]]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    @property
    def is_new(self) -> bool:
        return self.position > self.after or self.notice > self.notice_after


def last_position() -> tuple[int, int]:
    """Return the last position of the journal and the last notice."""
    position = JournalEntry.objects.aggregate(last=Max("position"))["last"] or 0
    return position, Notice.objects.aggregate(last=Max("pk"))["last"] or 0


def batch_after(position: int, notice: int) -> Batch:
    entries = JournalEntry.objects.filter(position__gt=position).order_by("position")
    rows = entries.values_list("position", "thing", "fact")[:MOST]
    found = [(place or 0, thing, fact) for place, thing, fact in rows]
    batch = Batch(position, found[-1][0] if found else position, notice, notice)
    for place, thing, fact in found:
        if thing.startswith(THING):
            batch.changed[int(thing.removeprefix(THING))] = place
        batch.concealed |= fact == CONCEALED
    new = Notice.objects.filter(pk__gt=notice).select_related("incident").order_by("pk")
    for each in new[:MOST]:
        batch.notices.append(each)
        batch.notice = each.pk
    return batch


def notices_since(person: Person, position: int) -> list[dict[str, Any]]:
    """Return the unread notices since a place in the journal: some perhaps again, none left out."""
    entry = JournalEntry.objects.filter(position__lte=position).order_by("-position").first()
    unread = Notice.objects.filter(to=person, read_at=None).select_related("incident")
    if entry:
        unread = unread.filter(at__gte=entry.at - MARGIN)
    newest = rows_of_notices(person, unread.order_by("-pk")[:MOST_NOTICES])
    return [{"event": "notice", "data": row} for row in reversed(newest)]


def said_to(
    person: Person, batch: Batch, position: int = 0, notice: int = 0
) -> list[dict[str, Any]]:
    """Return the events of a batch for one person after a place in it, in the journal's order.

    Where a matter was concealed, a screen that may not see it is told to ask for everything anew.
    """
    scope = scope_of(person)
    key = _shared_by(scope)
    with batch.lock:
        if key not in batch.rows:
            batch.rows[key] = _rows(scope, batch)
    said: list[dict[str, Any]] = [
        {"event": "incident", "id": batch.changed[row["id"]], "data": row}
        for row in batch.rows[key]
        if batch.changed[row["id"]] > position
    ]
    said.sort(key=lambda event: event["id"])
    if said:
        said[-1]["id"] = batch.position
    if batch.concealed and not scope.sensitive:
        said.append({"event": "reset", "id": batch.position, "data": {}})
    mine = [each for each in batch.notices if each.to_id == person.pk and each.pk > notice]
    said += [{"event": "notice", "data": row} for row in rows_of_notices(person, mine)]
    return said


def crowd_of(person: Person) -> tuple[object, ...]:
    """Screens of one crowd see the same people move."""
    scope = scope_of(person)
    return (scope.everything, scope.area_prefixes, scope.offices)


def moved(person: Person, since: datetime | None) -> list[dict[str, Any]]:
    """Return where colleagues on duty stand: all of them, or who moved since a moment."""
    return [{"event": "position", "data": each._asdict()} for each in positions_for(person, since)]


def _shared_by(scope: Scope) -> tuple[object, ...]:
    """Who sees the whole county sees the same; anyone else sees also what is their own."""
    whole = scope.sensitive and any(len(prefix) <= COUNTY for prefix in scope.area_prefixes)
    return (scope.area_prefixes, scope.offices, 0 if whole else scope.person)


def _rows(scope: Scope, batch: Batch) -> list[dict[str, Any]]:
    if not batch.changed:
        return []
    seen: Any = incidents_in(scope).filter(pk__in=list(batch.changed))
    return rows_of(with_rows(seen))
