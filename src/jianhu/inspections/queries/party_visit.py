"""How a visit stands for the inspected: what is still his to do, and what became of his words."""

from datetime import datetime
from typing import NamedTuple

from jianhu.base import moments
from jianhu.inspections.models import Complaint, Visit
from jianhu.inspections.models.visits import COMPLAINTS
from jianhu.inspections.rules.party import no_refusal, no_scan


class Word(NamedTuple):
    """What was said against the visit. What was found of it is written for who supervises."""

    called: str
    at: datetime
    heard_at: datetime | None


class PartyVisit(NamedTuple):
    """``no_scan``, ``no_refusal``: why it is not his to do now; "" where it is."""

    scanned_at: datetime | None
    no_scan: str
    no_refusal: str
    words: list[Word]


def visit_of_party(key: int, who: str) -> PartyVisit:
    """``who``: the browser that asks; the words of another are shown to none (I7)."""
    visit = Visit.objects.get(pk=key)
    today = moments.local(moments.now()).date()
    refused = no_scan(visit.step, visit.day, today)
    return PartyVisit(visit.scanned_at, refused, no_refusal(visit.step), _words(visit, who))


def _words(visit: Visit, who: str) -> list[Word]:
    if not who:
        return []
    said = Complaint.objects.filter(visit=visit, who=who, kind__in=COMPLAINTS)
    return [Word(each.called, each.at, each.heard_at) for each in said]
