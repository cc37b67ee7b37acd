"""Who would lead: the office that a matter at a point would go to, without opening anything."""

from typing import NamedTuple

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.queries.competence import competent_for, item_of, resolve, route_of
from jianhu.command.queries.scenes import scene_at
from jianhu.organisations import queries as organisations


class Leading(NamedTuple):
    """One office, the rule that names it, and who helps."""

    office: int
    rule: str
    helpers: tuple[str, ...]


def leading_at(
    kind: str,
    lon: float,
    lat: float,
    *,
    item: str = "",
    scene: str | None = None,
    channel: str = "camera",
) -> Leading:
    """Answer as triage and dispatch would; ``scene`` is read from the map unless it is given."""
    where = organisations.place_of(lon, lat)
    matter = Incident(
        kind=kind,
        item=item or item_of(kind),
        urgency=kinds()[kind].urgency,
        channel=channel,
        lon=lon,
        lat=lat,
        area=where.smallest,
        precinct=where.precinct or "",
        town=where.town or "",
        scene=scene_at(lon, lat) if scene is None else scene,
        opened_at=moments.now(),
    )
    rule = route_of(matter)
    return Leading(competent_for(matter, resolve(rule.to, matter)), rule.name, rule.helpers)
