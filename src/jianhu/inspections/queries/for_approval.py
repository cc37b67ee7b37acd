"""What waits for a head: the plans and the visits of his offices that nobody has approved yet."""

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.base.pages import Page, oldest
from jianhu.inspections.models import Plan, Visit
from jianhu.inspections.queries import listing
from jianhu.inspections.queries.door import plans_for, visits_for
from jianhu.inspections.rules.procedure import APPROVE
from jianhu.organisations.queries import offices_where


def plans(person: Person, cursor: str, limit: int) -> Page:
    page = oldest(listing.counted(_plans(person)), cursor, limit)
    return page._replace(items=[listing.row(each) for each in page.items])


def visits(person: Person, cursor: str, limit: int) -> Page:
    return oldest(listing.with_counts(_visits(person)), cursor, limit)


def how_many(person: Person) -> dict[str, int]:
    return {"plans": _plans(person).count(), "visits": _visits(person).count()}


def _plans(person: Person) -> QuerySet[Plan]:
    """Nobody approves what he drew up."""
    ours = plans_for(person).filter(office__in=offices_where(person, APPROVE), state="draft")
    return ours.exclude(by=person)


def _visits(person: Person) -> QuerySet[Visit]:
    """Nor where he goes himself."""
    ours = visits_for(person).filter(lead__in=offices_where(person, APPROVE), step="draft")
    return ours.exclude(by=person).exclude(officers__person=person)
