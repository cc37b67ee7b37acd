"""All a phone needs to penalise on the spot where there is no network."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.queries.paper.sentence import CASH_BY, payment, remedy
from jianhu.cases.queries.ranges import threatened
from jianhu.cases.rules.documents import templates
from jianhu.cases.rules.ledger import CaseFacts, Range
from jianhu.cases.rules.needs.spot import FINE, WARNING
from jianhu.cases.rules.spot import CASH
from jianhu.cases.rules.spot_sentences import sentences
from jianhu.catalogue import queries as catalogue
from jianhu.kit.errors import NotFound
from jianhu.law.articles import cited
from jianhu.law.limits import limit
from jianhu.organisations import queries as organisations
from jianhu.organisations.queries import head_of

Out = dict[str, Any]
Threat = tuple[tuple[Range, ...], tuple[Range, ...]]
"""What an item threatens a citizen with, and an organisation."""
LIMITS = {
    "citizen": "simple-fine-citizen",
    "organisation": "simple-fine-organisation",
    "cash": "cash-on-the-spot",
    "punishable": "no-penalty-age",
    "grown": "lighter-age",
}


def all_for_the_spot(person: Person) -> Out:
    held = organisations.posts_of(person)
    if not held:
        raise NotFound("您没有任职单位，不能办案。")
    office, today = held[0].office, moments.local(moments.now()).date()
    return {
        "on": today,
        "office": office.organ,
        "limits": {name: _limit(slug, today) for name, slug in LIMITS.items()},
        "sentences": {name: each._asdict() for name, each in sentences(today).items()},
        "cash": CASH,
        "cash_basis": CASH_BY,
        "paper": _paper(office, today),
        "colleagues": [
            each._asdict() for each in organisations.colleagues_at(office.pk, "cases.handle")
        ],
        **folded(_items(office.pk, today)),
    }


def _limit(slug: str, today: date) -> Out:
    found = limit(slug)
    return {"value": found.on(today), "says": found.say, "article": cited(found.basis)}


def _items(office: int, today: date) -> list[tuple[Any, Threat]]:
    rows = ((each, _threat(each)) for each in catalogue.enforceable(office, today).order_by("code"))
    most = limit(LIMITS["organisation"]).on(today)
    return [(each, threat) for each, threat in rows if _light(sum(threat, ()), most)]


def _threat(item: Any) -> Threat:
    return (threatened(item.penalties, "citizen"), threatened(item.penalties, "organisation"))


def folded(rows: list[tuple[Any, Threat]]) -> Out:
    """Say a statute and what it threatens once, however many items share them."""
    statutes = _numbered(item.statute for item, _ in rows)
    threats = _numbered(threat for _, threat in rows)
    return {
        "statutes": list(statutes),
        "threats": [_told(*threat) for threat in threats],
        "items": [_item(item, statutes[item.statute], threats[threat]) for item, threat in rows],
    }


def _numbered(things: Iterable[Any]) -> dict[Any, int]:
    return {thing: n for n, thing in enumerate(dict.fromkeys(things))}


def _told(citizen: tuple[Range, ...], firm: tuple[Range, ...]) -> Out:
    said = {"citizen": _for_the_spot(citizen)}
    return said if citizen == firm else said | {"organisation": _for_the_spot(firm)}


def _for_the_spot(ranges: tuple[Range, ...]) -> list[Out]:
    """Return what may be decided on the spot; where nothing may, what is threatened instead."""
    light = [each for each in ranges if each.kind in (WARNING, FINE)]
    return [each._asdict() for each in light or ranges]


def _item(item: Any, statute: int, threat: int) -> Out:
    return {
        "code": item.code,
        "name": item.name,
        "domain": item.domain,
        "statute": statute,
        "article": item.article,
        "threat": threat,
        "conduct": "" if item.conduct in item.name else item.conduct,
    }


def _light(ranges: tuple[Range, ...], most: Any) -> bool:
    """Whether anything so light is threatened that it may be decided on the spot."""
    return not ranges or any(
        each.kind == WARNING or (each.kind == FINE and (each.low is None or each.low <= most))
        for each in ranges
    )


def _paper(office: Any, today: date) -> dict[str, str]:
    """Return the decision's paragraphs by name, with what is known today filled in."""
    head = head_of(office)
    said = {"remedy": remedy(head, today), "payment": payment(head, CaseFacts(today=today), today)}
    known = {
        f"{{{group}.{key}}}": f"{value}" for group in said for key, value in said[group].items()
    }
    known.pop("{payment.on_the_spot_basis}")
    template = templates()["on-the-spot-decision"]
    return {"title": template.title} | {
        block["name"]: re.sub(
            r"{[a-z_.]+}", lambda place: known.get(place[0], place[0]), block["paragraph"]
        ).strip()
        for block in template.blocks
        if {"name", "paragraph"} <= block.keys()
    }
