"""Open311 GeoReport v2: services and requests that the public may read."""

from datetime import datetime
from typing import Any

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.open311 import status_of
from jianhu.kit.errors import NotFound

MOST = 1000
CHANNELS = ("open311", "citizen")


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
    *,
    ids: str = "",
    service_code: str = "",
    status: str = "",
    start: datetime | None = None,
    end: datetime | None = None,
) -> list[dict[str, Any]]:
    """Return what came in by the public channels; no reporter, no sensitive matter."""
    found = Incident.objects.filter(channel__in=CHANNELS, sensitive=False)
    if ids:
        found = found.filter(number__in=ids.split(",")[:MOST])
    if service_code:
        found = found.filter(kind__in=service_code.split(","))
    if start:
        found = found.filter(opened_at__gte=start)
    if end:
        found = found.filter(opened_at__lte=end)
    rows = [_row(incident) for incident in found.order_by("-opened_at")[:MOST]]
    wanted = status.split(",") if status else ["open", "closed"]
    return [row for row in rows if row["status"] in wanted]


def request_of(number: str) -> dict[str, Any]:
    found = requests_of(ids=number)
    if not found:
        raise NotFound(f"没有编号为 {number} 的事件。")
    return found[0]


def request_of_token(token: str) -> dict[str, Any]:
    lead = Lead.objects.select_related("incident").filter(token=token).first()
    if lead is None:
        raise NotFound("没有这个查询码。")
    number = lead.incident.number if lead.incident else ""
    return {"service_request_id": number, "token": token}


def _row(incident: Incident) -> dict[str, Any]:
    kind = kinds().get(incident.kind)
    finished = status_of(incident.step) == "closed"
    changed = incident.closed_at or incident.dispatched_at or incident.opened_at
    return {
        "service_request_id": incident.number,
        "status": status_of(incident.step),
        "status_notes": incident.feedback if finished else incident.get_step_display(),
        "service_name": kind.name if kind else "",
        "service_code": incident.kind,
        "description": incident.text,
        "agency_responsible": "",
        "requested_datetime": moments.local(incident.opened_at).isoformat(),
        "updated_datetime": moments.local(changed).isoformat(),
        "address": incident.place,
        "lat": incident.lat,
        "long": incident.lon,
    }
