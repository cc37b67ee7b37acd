"""Which open incident a lead belongs to, if any."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.merging import Sighting, Window, same_matter
from jianhu.command.rules.procedure import OPEN
from jianhu.geo.distance import box_around

MOST = 20  # as many as are worth measuring
MERGEABLE = tuple(step for step in OPEN if step not in ("handled", "verified"))


def like_matter(lead: Lead, kind: str) -> tuple[Incident | None, str]:
    """Return the incident that is the same matter as the lead, and why; or nothing."""
    if not kind or lead.lon is None or lead.lat is None:
        return None, ""
    window = Window(kinds()[kind].merge.metres, kinds()[kind].merge.minutes)
    seen = Sighting(kind, lead.lon, lead.lat, lead.happened_at, lead.device)
    for incident, device in _near(lead, kind, window):
        known = Sighting(incident.kind, incident.lon, incident.lat, incident.seen_at, device)
        if because := same_matter(seen, known, window):
            return incident, because
    return None, ""


def alike(incident: Incident, among: QuerySet[Incident]) -> list[dict[str, str]]:
    """Return other open incidents that look like one matter with it, and why.

    The house merges only what it judged itself; what a person judged, a person joins.
    """
    if incident.kind not in kinds() or incident.step not in MERGEABLE:
        return []
    window = Window(kinds()[incident.kind].merge.metres, kinds()[incident.kind].merge.minutes)
    seen = _sighting(incident)
    found = _around(incident.kind, incident.lon, incident.lat, incident.seen_at, window)
    others = among.filter(pk__in=found.exclude(pk=incident.pk).values("pk"))
    why = {other.number: same_matter(seen, _sighting(other), window) for other in others[:MOST]}
    return [{"number": number, "because": because} for number, because in why.items() if because]


def _sighting(incident: Incident) -> Sighting:
    return Sighting(incident.kind, incident.lon, incident.lat, incident.seen_at)


def _around(kind: str, lon: float, lat: float, at: datetime, window: Window) -> QuerySet[Incident]:
    west, south, east, north = box_around(lon, lat, window.metres)
    box = _recent(kind, at, window).filter(lon__range=(west, east), lat__range=(south, north))
    return box.order_by("-seen_at")


def _recent(kind: str, at: datetime, window: Window) -> QuerySet[Incident]:
    span = timedelta(minutes=window.minutes)
    return Incident.objects.filter(
        kind=kind, step__in=MERGEABLE, seen_at__range=(at - span, at + span)
    )


def _near(lead: Lead, kind: str, window: Window) -> list[tuple[Incident, str]]:
    """A secret matter takes no lead by itself: it would open to whoever handed that in."""
    assert lead.lon is not None
    assert lead.lat is not None
    found: list[tuple[Incident, str]] = []
    if lead.device:
        recent = _recent(kind, lead.happened_at, window).filter(sensitive=False)
        own = recent.filter(leads__device=lead.device, leads__channel=lead.channel).distinct()
        found += [(incident, lead.device) for incident in own.order_by("-seen_at")[:1]]
    box = _around(kind, lead.lon, lead.lat, lead.happened_at, window).filter(sensitive=False)
    return found + [(incident, "") for incident in box[:MOST]]
