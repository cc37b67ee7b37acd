"""A draw as anybody reads it: enough to draw again; the secret only once it was drawn."""

from typing import Any

from jianhu.base.models import Person
from jianhu.inspections.models import Draw
from jianhu.inspections.rules.draw import RECIPE, Candidate
from jianhu.kit.errors import NotFound
from jianhu.subjects.queries import subjects_for


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
        "drawn": draw.drawn,
        "published_at": draw.published_at,
        "drawn_at": draw.drawn_at,
    }


def candidates(person: Person, industry: str) -> list[Candidate]:
    """Return the active subjects of an industry in one's areas, by code and colour."""
    found = subjects_for(person).filter(industry=industry, status="active").order_by("code")
    return [Candidate(code, colour) for code, colour in found.values_list("code", "colour")]
