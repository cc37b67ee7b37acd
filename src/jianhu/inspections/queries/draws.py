"""A draw as anybody reads it: enough to draw again; the secret only once it was drawn."""

from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.base.people import masked_name
from jianhu.inspections.models import Draw
from jianhu.inspections.rules.draw import INSPECTOR, RECIPE, Candidate
from jianhu.inspections.rules.procedure import WALK
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import subjects_for

PEOPLE = ("person", "vehicle-owner")
"""Subjects that are people: their names are masked, as inspectors' are."""


def published(number: str) -> dict[str, Any]:
    draw = Draw.objects.select_related("office").filter(number=number).first()
    if draw is None:
        raise NotFound(f"没有抽取 {number}。")
    return {
        "number": draw.number,
        "title": draw.title,
        "office": draw.office.name,
        "recipe": RECIPE,
        "candidates": draw.candidates,
        "counts": draw.counts,
        "listed": draw.listed,
        "commitment": draw.commitment,
        "secret": draw.secret if draw.drawn_at else "",
        "spoken": draw.spoken,
        "drawn": draw.drawn,
        "published_at": draw.published_at,
        "drawn_at": draw.drawn_at,
    }


def draws(cursor: str = "", limit: int = 50) -> Page:
    """Return all draws, the newest first: they are public."""
    page = newest(Draw.objects.select_related("office"), cursor, limit)
    return page._replace(items=[_row(each) for each in page.items])


def draws_for(person: Person, cursor: str = "", limit: int = 50) -> Page:
    """Return those of a person's own offices."""
    scope = organisations.scope_of(person)
    found = Draw.objects.select_related("office")
    mine = found if scope.everything else found.filter(office__in=scope.offices)
    page = newest(mine, cursor, limit)
    return page._replace(items=[_row(each) for each in page.items])


def objects(person: Person, industry: str) -> list[Candidate]:
    """Return the active subjects of an industry in one's areas, by code and colour."""
    found = subjects_for(person).filter(industry=industry, status="active").order_by("code")
    rows = found.values_list("code", "colour", "name", "kind")
    return [
        Candidate(code, colour, _line(masked_name(name) if kind in PEOPLE else name))
        for code, colour, name, kind in rows
    ]


def inspectors(office: int) -> list[Candidate]:
    """Return who may go for the office, by the number of his certificate, the name masked."""
    colleagues = organisations.colleagues_at(office, WALK)
    today = moments.local(moments.now()).date()
    numbers = organisations.certificates_of([each.id for each in colleagues], "", today)
    found = (
        Candidate(numbers[each.id], INSPECTOR, masked_name(each.name))
        for each in colleagues
        if each.id in numbers
    )
    return sorted(found, key=lambda each: each.key)


def _line(name: str) -> str:
    """A name is one line of the list."""
    return " ".join(name.split())


def _row(draw: Draw) -> dict[str, Any]:
    return {
        "number": draw.number,
        "title": draw.title,
        "office": draw.office.name,
        "candidates": len(draw.candidates),
        "wanted": sum(draw.counts.values()),
        "published_at": draw.published_at,
        "drawn_at": draw.drawn_at,
    }
