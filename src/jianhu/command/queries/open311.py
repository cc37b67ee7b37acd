"""Open311 GeoReport v2: services and requests that the public may read.

What anybody may read says what sort of matter, in which town, and how far it is: never the words,
the place or the position somebody reported. A source reads its own reports in full.
"""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.open311 import CLOSED, STATUSES, status_of
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations

MOST = 1000
CHANNEL = "open311"


def services() -> list[dict[str, Any]]:
    return [
        {
            "service_code": code,
            "service_name": kind.name,
            "description": f"{kind.domain} · {kind.theme}",
            "metadata": False,
            "type": "realtime",
            "keywords": ",".join(kind.words[:6]),
            "group": kind.domain,
        }
        for code, kind in kinds().items()
    ]


def definition(code: str) -> dict[str, Any]:
    if code not in kinds():
        raise NotFound(f"没有“{code}”这个服务。")
    return {"service_code": code, "attributes": []}


def requests_of(
    reader: str = "",
    *,
    ids: str = "",
    service_code: str = "",
    status: str = "",
    start: datetime | None = None,
    end: datetime | None = None,
) -> list[dict[str, Any]]:
    """Return what came in by this interface and is not sensitive; in full what ``reader`` sent."""
    found = Incident.objects.filter(channel=CHANNEL, sensitive=False)
    own = _own(reader)
    if own:
        found |= Incident.objects.filter(pk__in=own)
    if ids:
        found = found.filter(number__in=ids.split(",")[:MOST])
    if service_code:
        found = found.filter(kind__in=service_code.split(","))
    if status:
        found = found.filter(_standing(status.split(",")))
    if start:
        found = found.filter(opened_at__gte=start)
    if end:
        found = found.filter(opened_at__lte=end)
    towns = organisations.town_names()
    rows = _newest(found)
    return [_row(each, towns) | _in_full(each, own.get(each.pk)) for each in rows]


def request_of(number: str, reader: str = "") -> dict[str, Any]:
    found = requests_of(reader, ids=number)
    if not found:
        raise NotFound(f"没有编号为 {number} 的事件。")
    return found[0]


def request_of_token(token: str) -> dict[str, Any]:
    leads = Lead.objects.select_related("incident").filter(channel=CHANNEL, token=token)
    lead = leads.first()
    if lead is None:
        raise NotFound("没有这个查询码。")
    number = lead.incident.number if lead.incident else ""
    return {"service_request_id": number, "token": token}


def _own(reader: str) -> dict[int, Lead]:
    """Return the newest reports of a source, by the incident they belong to."""
    if not reader:
        return {}
    leads = Lead.objects.filter(channel=CHANNEL, source=reader).exclude(incident=None)
    return {lead.incident_id: lead for lead in leads.order_by("-pk")[:MOST] if lead.incident_id}


def _newest(found: QuerySet[Incident]) -> QuerySet[Incident]:
    return found.select_related("lead_office").order_by("-opened_at", "-pk")[:MOST]


def _standing(wanted: list[str]) -> Q:
    if set(wanted) >= set(STATUSES):
        return Q()
    return Q(step__in=CLOSED) if "closed" in wanted else ~Q(step__in=CLOSED)


def _row(incident: Incident, towns: dict[str, str]) -> dict[str, Any]:
    kind = kinds().get(incident.kind)
    changed = incident.closed_at or incident.dispatched_at or incident.opened_at
    return {
        "service_request_id": incident.number,
        "status": status_of(incident.step),
        "status_notes": incident.get_step_display(),
        "service_name": kind.name if kind else "",
        "service_code": incident.kind,
        "description": "",
        "agency_responsible": incident.lead_office.name if incident.lead_office else "",
        "requested_datetime": moments.local(incident.opened_at).isoformat(),
        "updated_datetime": moments.local(changed).isoformat(),
        "address": towns.get(incident.town, ""),
        "lat": None,
        "long": None,
        "media_url": "",
    }


def _in_full(incident: Incident, lead: Lead | None) -> dict[str, Any]:
    """What the source itself said, and what it was answered."""
    if lead is None:
        return {}
    return {
        "status_notes": (not lead.is_kept_out and incident.feedback) or incident.get_step_display(),
        "description": lead.text,
        "address": lead.place,
        "lat": lead.lat,
        "long": lead.lon,
        "media_url": str(lead.raw.get("media_url", "")),
    }
