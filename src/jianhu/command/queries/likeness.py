"""Which open incident a lead belongs to, if any."""

from datetime import timedelta

from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.merging import Sighting, Window, same_matter
from jianhu.command.rules.procedure import OPEN
from jianhu.geo.distance import box_around

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


def _near(lead: Lead, kind: str, window: Window) -> list[tuple[Incident, str]]:
    assert lead.lon is not None
    assert lead.lat is not None
    span = timedelta(minutes=window.minutes)
    recent = Incident.objects.filter(
        kind=kind,
        step__in=MERGEABLE,
        seen_at__range=(lead.happened_at - span, lead.happened_at + span),
    )
    found: list[tuple[Incident, str]] = []
    if lead.device:
        own = recent.filter(leads__device=lead.device, leads__channel=lead.channel).distinct()
        found += [(incident, lead.device) for incident in own.order_by("-seen_at")[:1]]
    west, south, east, north = box_around(lead.lon, lead.lat, window.metres)
    box = recent.filter(lon__range=(west, east), lat__range=(south, north))
    return found + [(incident, "") for incident in box.order_by("-seen_at")[:20]]
