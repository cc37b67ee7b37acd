"""What machines noticed, and which incident each notice became: the newest first."""

from typing import Any

from jianhu.base.models import Person
from jianhu.base.pages import newest
from jianhu.command.models import Lead
from jianhu.command.queries.door import sight
from jianhu.command.queries.figures import MACHINES
from jianhu.organisations.queries import scope_of


def sensed(person: Person, cursor: str, limit: int) -> dict[str, Any]:
    """Return a page of leads from cameras, drones and devices, as far as the person sees them."""
    leads = Lead.objects.filter(sight(scope_of(person), "incident__"), channel__in=MACHINES)
    rows, following = newest(leads.select_related("incident"), cursor, limit)
    return {"items": [_row(lead) for lead in rows], "next": following}


def _row(lead: Lead) -> dict[str, Any]:
    incident = lead.incident
    assert incident is not None  # only what became an incident can be seen
    return {
        "id": lead.pk,
        "at": lead.received_at,
        "channel_name": lead.get_channel_display(),
        "source": lead.source,
        "text": lead.text,
        "place": lead.place or incident.place,
        "number": incident.number,
        "title": incident.title,
        "step": incident.step,
        "step_name": incident.get_step_display(),
    }
