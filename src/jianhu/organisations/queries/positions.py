"""Where people on duty are, for those who may see them."""

from datetime import datetime
from typing import NamedTuple

from jianhu.base.models import Person
from jianhu.organisations.models import Whereabouts
from jianhu.organisations.queries.people import current, scope_of


class Position(NamedTuple):
    person: int
    name: str
    lon: float
    lat: float
    at: datetime


def positions_for(person: Person, since: datetime | None = None) -> list[Position]:
    """Return where colleagues on duty are: of the areas and offices the person sees."""
    seen = Whereabouts.objects.filter(on_duty=True, lon__isnull=False)
    if since:
        seen = seen.filter(at__gt=since)
    scope = scope_of(person)
    if not scope.everything:
        seen = seen.filter(person__in=_colleagues(scope.area_prefixes, scope.offices))
    rows = seen.order_by("at").values_list("person_id", "person__name", "lon", "lat", "at")
    return [Position(who, name, lon or 0.0, lat or 0.0, at) for who, name, lon, lat, at in rows]


def _colleagues(prefixes: tuple[str, ...], offices: tuple[int, ...]) -> set[int]:
    rows = current().values_list("person_id", "office_id", "office__area__code")
    return {
        person
        for person, office, code in rows
        if office in offices or any(code.startswith(prefix) for prefix in prefixes)
    }
