"""The people of a story are people of the county, found by their posts."""

from collections.abc import Iterable
from typing import Any

from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.organisations import services
from jianhu.project.stories.places import named
from jianhu.project.stories.shape import Actor

HANDLES = "command.handle"
OF_A_TEAM = ("officer", "team-leader", "office-head", "cashier")


def find(actor: Actor) -> Person:
    """Return the nth who holds the post, at the office or over the town."""
    office = organisations.office(actor.office) if actor.office else None
    if actor.office and office is None:
        raise NotFound(f"县里没有代码为“{actor.office}”的单位。")
    town = _town(actor)
    if actor.town and town is None:
        raise NotFound(f"县里没有叫“{actor.town}”的镇街。")
    if town and not office and actor.post in OF_A_TEAM:
        office = organisations.town_team(town.code)
    holders = organisations.holders_of(
        (actor.post,),
        office=office.pk if office else None,
        area=None if office else (town or organisations.county()).code,
    )
    if town and not office:
        holders = organisations.holders_within((actor.post,), town.code) or holders
    if actor.office and office:
        working = organisations.handlers_at(office.pk, HANDLES, "")
        holders = sorted(holders, key=lambda each: each not in working)  # stationed elsewhere
    if len(holders) < actor.nth:
        raise NotFound(_nobody(actor, len(holders)))
    return Person.objects.get(pk=holders[actor.nth - 1])


def _nobody(actor: Actor, holders: int) -> str:
    where = actor.office or actor.town or actor.town_of or "全县"
    return f"{where}的 {actor.post} 只有{holders}位，没有第{actor.nth}位。"


def _town(actor: Actor) -> Any:
    if actor.town_of:
        where = organisations.place_of(*named(actor.town_of))
        return organisations.area(where.town or "")
    return next((each for each in organisations.areas("town") if each.name == actor.town), None)


def on_duty(people: Iterable[Person]) -> None:
    for person in people:
        if person.has_perm("base.duty"):
            services.go_on_duty(person)
