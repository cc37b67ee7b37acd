"""What became of a lead."""

from typing import Any

from jianhu.command.models import Lead
from jianhu.kit.errors import NotFound


def token_of(channel: str, source: str, ref: str) -> str:
    """Return the token of a lead that is known already, or nothing."""
    known = Lead.objects.filter(channel=channel, source=source, ref=ref)
    return known.values_list("token", flat=True).first() or ""


def lead_state(channel: str, source: str, ref: str) -> dict[str, Any]:
    """Return the state of a source's own lead."""
    leads = Lead.objects.select_related("incident")
    lead = leads.filter(channel=channel, source=source, ref=ref).first()
    if lead is None:
        raise NotFound(f"没有编号为 {ref} 的线索。")
    incident = lead.incident
    return {
        "id": ref,
        "state": lead.state,
        "incident": incident.number if incident else None,
        "step": incident.step if incident else None,
        "step_name": incident.get_step_display() if incident else None,
        "result": incident.result if incident and not lead.is_kept_out else "",
        "feedback": incident.feedback if incident and not lead.is_kept_out else "",
        "closed_at": incident.closed_at if incident else None,
    }
