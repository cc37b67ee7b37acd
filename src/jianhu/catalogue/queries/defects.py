"""多头管、三不管: matters that in some area nobody leads, or more than one office (row 203)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from jianhu.catalogue.models import Empowerment, Item
from jianhu.catalogue.queries.items import in_force, items, today
from jianhu.catalogue.rules import fault
from jianhu.organisations import queries as organisations


class Defect(NamedTuple):
    """``town``: "" is the whole county. ``codes``: the matter's, which may have several."""

    codes: list[str]
    name: str
    town: str
    town_name: str
    says: str


def defects() -> list[Defect]:
    """Return every matter and area that has not exactly one lead, the county's first."""
    day = today()
    alive = dict(organisations.offices().values_list("pk", "short"))
    return [*_in_county(_light(day), alive), *_in_towns(day)]


def _light(day: date) -> Iterable[Item]:
    named = ("code", "name", "statute", "article", "conduct", "office_id")
    return items(day).select_related(None).only(*named).order_by("code", "version")


def _in_county(found: Iterable[Item], alive: dict[int, str]) -> Iterator[Defect]:
    """One conduct under one article is one matter, whatever codes it stands under."""
    matters: dict[Any, list[Item]] = defaultdict(list)
    for each in found:
        matters[each.statute, each.article, each.conduct or each.name].append(each)
    for some in matters.values():
        leads = (alive[each.office_id] for each in some if each.office_id in alive)
        if says := fault(leads):
            yield Defect(sorted({each.code for each in some}), some[0].name, "", "全县", says)


def _in_towns(day: date) -> Iterator[Defect]:
    """What a town was given is its team's: there must be one, and no second."""
    teams: dict[str, list[str]] = defaultdict(list)
    serving = organisations.offices("town-team").values_list("serves__code", "short")
    for town, name in serving:
        teams[town].append(name)
    held = Empowerment.objects.filter(in_force(day), published_on__lte=day)
    rows = held.filter(item__code__in=items(day).values("code"))
    for code, name, town, town_name in rows.order_by("town__code", "item__code").values_list(
        "item__code", "item__name", "town__code", "town__name"
    ):
        if says := fault(teams[town]):
            yield Defect([code], name, town, town_name, says)
