"""What five departments plan for the county's subjects, drawn by the rates of the planner's county.

An office's items are the published ones of its own list, so many of each trade as the rates have.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from zlib import crc32

from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries.facts import INSPECTS
from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.offices import DEPARTMENTS
from jianhu.organisations.demonstration.plane import dice
from jianhu.planning.quarter.county.due import due
from jianhu.planning.quarter.county.rates import rates
from jianhu.planning.quarter.problem import Colour, Item, Source, Subject
from jianhu.subjects.queries.plates import PRIVATE

OFFICES = {
    "市场监管": "scjg",
    "综合执法": "zhzfj",
    "应急管理": "yjgl",
    "消防救援": "xfjy",
    "生态环境": "sthj",
}
TRADES = {
    "catering": "catering",
    "pharmacy": "pharmacy",
    "entertainment": "venue",
    "hotel": "venue",
    "food-retail": "retail",
    "retail": "retail",
    "construction": "site",
    "manufacturing": "factory",
    "transport": "garage",
    "agriculture": "storage",
}
SOURCES = {
    Source.ROUTINE: "annual",
    Source.COMPLAINT: "complaint",
    Source.RECHECK: "complaint",
    Source.MANDATED: "annual",
}


class Drawn(NamedTuple):
    """``batch``: an office that means to see the same item again does so in another plan."""

    office: str
    source: str
    batch: int


def draw_plans(
    subjects: Sequence[Any], days: Sequence[date], count: int
) -> dict[Drawn, list[dict[str, Any]]]:
    """Return the rows of each plan; subjects of the room, ``count`` rows in all.

    A person's file is open to his own town alone, so none of the five plans for him.
    """
    chance = dice("inspections")
    known = {str(each.pk): each for each in subjects}
    whom = [
        _subject(each) for each in subjects if each.industry in TRADES and each.kind not in PRIVATE
    ]
    items = {code: items_of(code, days[0]) for code in OFFICES.values()}
    plans: dict[Drawn, dict[tuple[str, str], dict[str, Any]]] = defaultdict(dict)
    for each in due(chance, days, whom, count, rates()):
        office = OFFICES[each.office]
        batch = int(each.id.rpartition("-")[2])
        row = _row(each, known[each.subject].code, items[office])
        plans[Drawn(office, _source(each), batch)][row["subject"], row["item"]] = row
    return {plan: list(rows.values()) for plan, rows in plans.items()}


def _source(each: Item) -> str:
    """A superior's order names subjects, and all offices carry it out there."""
    ordered = crc32(each.subject.encode()) % 1000 < rates().sources[Source.MANDATED] * 1000
    return "superior" if ordered else SOURCES[each.source]


def _subject(each: Any) -> Subject:
    colour = {"red": Colour.RED, "yellow": Colour.YELLOW}.get(each.colour, Colour.GREEN)
    return Subject(str(each.pk), each.name, (each.lon, each.lat), "", colour, TRADES[each.industry])


def items_of(code: str, on: date) -> list[str]:
    """An office's published items that its own officers are certified for, by their codes."""
    domain = next(domain for known, _, _, domain in DEPARTMENTS if known == code)
    office = organisations.office(code)
    rows = catalogue.enforceable(office.pk, on) if office else ()
    return sorted(
        each.code for each in rows if INSPECTS in each.measure and domain in ("综合", each.domain)
    )


def _row(each: Item, subject: str, items: list[str]) -> dict[str, Any]:
    """The same question of the drawn county is always the same published item."""
    return {
        "subject": subject,
        "item": items[crc32(each.code.encode()) % len(items)],
        "earliest": each.earliest.isoformat(),
        "due": each.due.isoformat(),
        "minutes": each.minutes,
    }
