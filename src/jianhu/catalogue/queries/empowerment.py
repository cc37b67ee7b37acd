"""Who may enforce an item at a place on a day, and what towns are offered."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.catalogue.models import Item, Proposal
from jianhu.catalogue.queries.items import empowered_codes, item, items
from jianhu.catalogue.registers import specialities
from jianhu.catalogue.rules import EMPOWERMENT, NotEmpowered
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations


def is_empowered(office_id: int, item_code: str, town_code: str, on: date) -> bool:
    """May this office enforce the item there on that day (条例第八条、第九条)?"""
    found = item(item_code, on)
    office = organisations.office_by_id(office_id)
    return office is not None and may_enforce(office, found, town_code, on)


def may_enforce(office: Any, found: Item | None, town_code: str, on: date) -> bool:
    """The same of an office and an item at hand, the item as it reads on that day.

    A department may what is its own; a town's team what its town's published list holds.
    """
    if found is None:
        return False
    if office.kind not in ("town-team", "village-station"):
        return bool(found.office_id == office.pk)
    serves = office.serves.filter(code=town_code).exists() or office.area.code.startswith(town_code)
    return serves and empowered_codes(town_code, on).filter(item__code=found.code).exists()


def enforceable(office_id: int, on: date) -> QuerySet[Item]:
    """Return what an office may enforce on a day: its towns' lists, or what is its own."""
    office = organisations.office_by_id(office_id)
    if office is None or office.kind not in ("town-team", "village-station"):
        return items(on).filter(office=office_id)
    towns = [*office.serves.values_list("code", flat=True)] or [office.area.code[:9]]
    return items(on).filter(code__in={code for town in towns for code in empowered_codes(town, on)})


def require_empowered(office_id: int, item_code: str, town_code: str, on: date) -> None:
    """Refuse, with the article, what the office may not enforce there on that day.

    For whoever proposes a case (row 26); dispatch refuses nothing and sends the matter to the
    office with the power instead (row 37).
    """
    if is_empowered(office_id, item_code, town_code, on):
        return
    found, office = item(item_code, on), organisations.office_by_id(office_id)
    competent = f"，应由{found.office.name}办理" if found else ""
    raise NotEmpowered(
        f"{on:%Y年%-m月%-d日}，“{found.name if found else item_code}”不在"
        f"{office.name if office else '该机构'}已公布的事项清单内{competent}。",
        basis=EMPOWERMENT,
        competent=found.office.code if found else "",
    )


def competent_office(item_code: str, town_code: str, on: date) -> int:
    """Return the id of the one office that must act: the empowered town's team, else the item's."""
    found = item(item_code, on)
    if found is None:
        raise NotFound(f"{on}没有编码为“{item_code}”的执法事项。")
    team = organisations.town_team(town_code) if town_code else None
    return team.pk if team and is_empowered(team.pk, item_code, town_code, on) else found.office_id


def open_proposals() -> QuerySet[Proposal]:
    waiting = Proposal.objects.filter(published_on=None)
    return waiting.select_related("town", "proposed_by").defer("town__shape")


def proposal(pk: int) -> Proposal:
    found = Proposal.objects.select_related("town").filter(pk=pk).first()
    if found is None:
        raise NotFound("没有这项赋权调整建议。")
    return found


def suggestions(town_code: str, on: date | None = None) -> list[Item]:
    """Return what the town might still take on, the domains of its character first."""
    town = organisations.area(town_code)
    if town is None:
        raise NotFound("没有这个镇街。")
    known = specialities()
    first = list(
        dict.fromkeys(domain for tag in town.tags if tag in known for domain in known[tag].takes)
    )
    able = items(on).filter(list="comprehensive").exclude(code__in=empowered_codes(town_code, on))
    return sorted(able, key=lambda each: _suggested(each, first))


def _suggested(each: Item, first: list[str]) -> tuple[int, int, str]:
    place = first.index(each.domain) if each.domain in first else len(first)
    return place, -len(each.tags), each.code
