"""What enterprises said against visits, for who supervises and neither went nor sent them (I7)."""

from typing import Any

from django.db.models import QuerySet

from jianhu.base.act_views import SUPERVISES
from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.inspections.models import Complaint
from jianhu.inspections.queries.door import made_by, visits_for
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import county, holders_of
from jianhu.organisations.rules.posts import posts


def complaints(person: Person, cursor: str, limit: int, *, waiting: bool) -> Page:
    """Return them newest first; ``waiting``: those nobody has looked into yet."""
    rows = complaints_for(person).select_related("visit__subject", "visit__lead", "heard_by")
    page = newest(rows.filter(heard_at=None) if waiting else rows, cursor, limit)
    return page._replace(items=[row_of(each) for each in page.items])


def complaints_for(person: Person) -> QuerySet[Complaint]:
    """The same of many as ``door.may_hear``; the route asks whether he supervises."""
    seen = Complaint.objects.filter(visit__in=visits_for(person).values("pk"))
    return seen.exclude(visit__in=made_by(person).values("pk"))


def hearers(said: Complaint) -> list[int]:
    """Return who supervises and may hear it, by the same door."""
    town = said.visit.town or county().code
    slugs = [slug for slug, post in posts().items() if SUPERVISES in post.permissions]
    held = Person.objects.filter(pk__in=holders_of(slugs, area=town))
    return [each.pk for each in held if complaints_for(each).filter(pk=said.pk).exists()]


def complaint_for(person: Person, key: int, *, lock: bool = False) -> Complaint:
    rows = complaints_for(person)
    if lock:
        rows = rows.select_for_update(of=("self",), no_key=True)
    found = rows.select_related("visit__subject", "visit__lead", "heard_by").filter(pk=key).first()
    if found is None:
        raise NotFound("没有这件事，或者不由您核实。")
    return found


def row_of(each: Complaint) -> dict[str, Any]:
    return {
        "id": each.pk,
        "visit": each.visit.number,
        "subject": each.visit.subject.name,
        "lead": each.visit.lead.organ,
        "kind": each.called,
        "words": each.words,
        "grounds": each.grounds,
        "at": each.at,
        "answer": each.answer,
        "heard_by": str(each.heard_by) if each.heard_by else "",
        "heard_at": each.heard_at,
    }
