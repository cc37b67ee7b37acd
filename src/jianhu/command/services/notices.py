"""Tell people what they should know now; the same thing is told once."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.command.models import Incident, Notice
from jianhu.organisations import queries as organisations


def notify(
    people: Iterable[int], incident: Incident, says: str, *, key: str, urgent: bool = False
) -> None:
    _write(people, says, incident=incident, key=_key(incident, key), urgent=urgent)


def tell(people: Iterable[int], says: str, *, key: str) -> None:
    """Tell people of what is no incident; the key is the whole house's."""
    _write(people, says, key=key)


def _write(people: Iterable[int], says: str, **more: Any) -> None:
    now = moments.now()
    Notice.objects.bulk_create(
        [Notice(to_id=each, says=says[:200], at=now, **more) for each in sorted(set(people))],
        ignore_conflicts=True,
    )


def order(task: int) -> str:
    """Return the key of the notice that asks to take a task on."""
    return f"task:{task}"


def asked_no_more(incident: Incident, *tasks: int) -> None:
    """Somebody took them on, or nobody has to any more: whoever was asked need not read it."""
    keys = [_key(incident, order(task)) for task in tasks]
    asked = Notice.objects.filter(incident=incident, key__in=keys, read_at=None)
    asked.update(read_at=moments.now())


def _key(incident: Incident, key: str) -> str:
    return f"{incident.pk}:{key}"[:80]


def holders(posts: Iterable[str], incident: Incident) -> list[int]:
    """Return who holds one of the posts, at the leading office or over the incident's area."""
    return organisations.holders_of(
        tuple(posts), office=incident.lead_office_id, area=incident.town
    )


@transaction.atomic
def read(by: Person, notice: int) -> int:
    """Mark a person's own notice as read."""
    unread = Notice.objects.filter(to=by, pk=notice, read_at=None)
    return unread.update(read_at=moments.now())
