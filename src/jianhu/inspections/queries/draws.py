"""A draw as anybody reads it: enough to draw again; the secret only once it was drawn."""

from typing import Any

from jianhu.base import moments
from jianhu.base.act_views import SUPERVISES
from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.base.people import masked_name
from jianhu.inspections.models import Draw, Plan
from jianhu.inspections.rules.draw import BASIS, INSPECTOR, RECIPE, Candidate, WrongDraw
from jianhu.inspections.rules.procedure import WALK
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import subjects_for
from jianhu.subjects.queries.plates import PRIVATE


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
    """Return those of a person's own offices; who supervises finds all, as the public does."""
    scope = organisations.scope_of(person)
    found = Draw.objects.select_related("office")
    every = scope.everything or person.has_perm(SUPERVISES)
    mine = found if every else found.filter(office__in=scope.offices)
    page = newest(mine, cursor, limit)
    return page._replace(items=[_row(each) for each in page.items])


def objects(person: Person, industry: str) -> list[Candidate]:
    """Return the active subjects of an industry in one's areas, by code and colour.

    The list is public: natural persons, of whom nothing is, are in none (个人信息保护法 25).
    """
    found = subjects_for(person).filter(industry=industry, status="active")
    rows = found.exclude(kind__in=PRIVATE).order_by("code").values_list("code", "colour", "name")
    return [Candidate(code, colour, _line(name)) for code, colour, name in rows]


def check_none_open(office: int, industry: str) -> None:
    """Refuse a second list while one waits to be drawn from: nobody draws until it pleases."""
    undrawn = Draw.objects.filter(office=office, industry=industry, drawn_at=None).first()
    if undrawn:
        raise WrongDraw(f"{undrawn.number}的名单已经公布，还没有抽取，请先抽取。", basis=BASIS)


def check_drawn(number: str, named: set[str]) -> None:
    """Refuse a random plan but for all whom a draw drew, each draw in its turn (I13)."""
    draw = Draw.objects.filter(number=number).exclude(drawn_at=None).first()
    if draw is None:
        raise WrongDraw("双随机的计划应当写明已经公开抽取的编号（来源编号）。", basis=BASIS)
    earlier = Draw.objects.filter(
        office=draw.office_id, industry=draw.industry, pk__lt=draw.pk,
        published_at__year=draw.published_at.year,
    )  # fmt: skip
    planned = (
        Plan.objects.filter(source="random")
        .exclude(state__in=("draft", "returned"))
        .values("reference")
    )
    unused = earlier.exclude(drawn_at=None).exclude(number__in=planned).order_by("pk").first()
    if unused:
        says = f"先抽取的{unused.number}还没有列入已批准的计划，不能只用后一次的结果。"
        raise WrongDraw(says, basis=BASIS)
    listed = {key for key, stratum, _ in draw.candidates if stratum != INSPECTOR}
    if listed & set(draw.drawn) != named:
        raise WrongDraw(f"计划的对象应当就是{number}抽中的全部对象。", basis=BASIS)


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
