"""Whose a matter is: its catalogue item, the rule that routes it, the office with the power."""

from jianhu.base import moments
from jianhu.catalogue import queries as catalogue
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.rules.routing import Route, route
from jianhu.command.rules.timing import Matter
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations


def item_of(kind: str) -> str:
    """Return the code of the catalogue item a kind stands for; nothing where none is punishable."""
    known = kinds()[kind]
    return (catalogue.item_for_words(known.items) or "") if known.penalty_possible else ""


def matter_of(incident: Incident, *, empowered: bool = True) -> Matter:
    kind = kinds().get(incident.kind)
    town = organisations.area(incident.town)
    return Matter(
        kind=incident.kind,
        theme=kind.theme if kind else "",
        domain=kind.domain if kind else "",
        urgency=incident.urgency,
        item=incident.item,
        area=incident.area,
        precinct=incident.precinct,
        town=incident.town,
        tier=(town.tier or "") if town else "",
        scene=incident.scene,
        channel=incident.channel,
        empowered=empowered,
        at=moments.local(incident.opened_at),
    )


def route_of(incident: Incident) -> Route:
    """Return the routing rule that applies."""
    team = organisations.town_team(incident.town)
    empowered = team is None or competent_for(incident, team.pk) == team.pk
    return route(matter_of(incident, empowered=empowered))[1]


def competent_for(incident: Incident, office: int) -> int:
    """Return the office, or the department if the office is a town's team without the power."""
    named = organisations.office_by_id(office)
    if not incident.item or named is None or named.kind != "town-team":
        return office
    day = moments.local(moments.now()).date()
    if catalogue.is_empowered(office, incident.item, incident.town, day):
        return office
    return catalogue.competent_office(incident.item, incident.town, day)


def resolve(to: str, incident: Incident) -> int:
    """Turn a route's ``to`` into an office. Whether a team has the power is asked when sending."""
    kind = kinds().get(incident.kind)
    department = kind.office if kind else "zhzfj"
    if to == "town-team" or (to == "competent" and (incident.item or department == "zhzfj")):
        team = organisations.town_team(incident.town)
        if team:
            return team.pk
    code = department if to in ("town-team", "competent", "department") else to
    office = organisations.office(code) or organisations.office("zhzfj")
    if office is None:
        raise NotFound("还没有登记承办单位，请先建立机构。")
    return office.pk
