"""A matter that does not exist, as the rules would see it."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from jianhu.base import moments
from jianhu.catalogue import queries as catalogue
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.queries import competence
from jianhu.command.queries.scenes import scene_at
from jianhu.command.rules.routing import Route
from jianhu.command.rules.timing import Matter
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations

Point = tuple[float, float]


def matter_of(
    kind: str,
    at: datetime | None,
    *,
    town: str = "",
    point: Point | None = None,
    empowered: bool | None = None,
    **facts: Any,
) -> Matter:
    """Describe the matter as the command room would; what is not said follows from the registers.

    Whether the town may act is asked of the catalogue for that kind and day, unless said.
    """
    if kind not in kinds():
        raise NotFound(f"没有“{kind}”这个事件类别；可选：{'、'.join(sorted(kinds()))}。")
    when = timezone.make_aware(at) if at else moments.local(moments.now())
    incident = Incident(kind=kind, town=town, opened_at=when, **facts)
    if point:
        _put(incident, point)
    elif town and ((area := organisations.area(town)) is None or area.kind != "town"):
        raise NotFound(f"没有代码为 {town} 的镇街。")
    incident.item = incident.item or competence.item_of(kind)
    if empowered is None:
        empowered = _may_act(incident, moments.local(when).date())
    return competence.matter_of(incident, empowered=empowered)


def sent_to(matter: Matter, rule: Route) -> tuple[str, list[str]]:
    """Return the names of the office that would lead, and of those that would help.

    Raises NotFound where no offices are registered yet.
    """
    incident = Incident(kind=matter.kind, town=matter.town, item=matter.item, opened_at=matter.at)
    lead = competence.resolve(rule.to, incident)
    team = organisations.town_team(matter.town)
    if team and lead == team.pk and matter.item and not matter.empowered:
        lead = catalogue.competent_office(matter.item, matter.town, matter.at.date())
    helping = [competence.resolve(each, incident) for each in rule.helpers]
    return _named(lead), [_named(each) for each in helping if each != lead]


def _named(office: int) -> str:
    found = organisations.office_by_id(office)
    return found.name if found else ""


def _put(incident: Incident, point: Point) -> None:
    where = organisations.place_of(*point)
    if where.town is None:
        raise NotFound("这一点不在本县。")
    incident.lon, incident.lat = point
    incident.town, incident.area = where.town, where.smallest
    incident.precinct = where.precinct or ""
    incident.scene = incident.scene or scene_at(*point)


def _may_act(incident: Incident, day: date) -> bool:
    """As the command room asks: where there is no item or no team, nothing need be moved."""
    team = organisations.town_team(incident.town)
    if team is None or not incident.item:
        return True
    return catalogue.is_empowered(team.pk, incident.item, incident.town, day)
