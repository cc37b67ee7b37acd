"""Who could go: the nearest free qualified officers of an office."""

from typing import NamedTuple

from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.command.facts import SettledAtStation
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Task
from jianhu.organisations import queries as organisations


def handlers_of(incident: Incident) -> frozenset[int]:
    """Return who had a hand in the result: the officers of its tasks, and who settled it."""
    officers = incident.tasks.exclude(officer=None).values_list("officer_id", flat=True)
    settled = JournalEntry.objects.filter(thing=name_of(incident), fact=SettledAtStation.__name__)
    return frozenset({*officers, *settled.values_list("by", flat=True)} - {None})


class Candidate(NamedTuple):
    id: int
    name: str
    office: str
    metres: int | None
    free: bool
    certificate: str


def candidates(incident: Incident, office: int | None = None) -> list[Candidate]:
    """Return the office's officers on duty, the free ones first, the nearest first."""
    office = office or incident.lead_office_id
    if office is None:
        return []
    kind = kinds().get(incident.kind)
    running = Task.objects.filter(state__in=["accepted", "arrived"]).exclude(officer=None)
    busy = set(running.values_list("officer_id", flat=True))
    named = organisations.office_by_id(office)
    found = organisations.free_officers(
        office, kind.domain if kind else "", incident.lon, incident.lat, busy
    )
    return [
        Candidate(
            each.person_id,
            each.name,
            named.short if named else "",
            each.metres,
            each.person_id not in busy,
            each.certificate,
        )
        for each in found
    ]
