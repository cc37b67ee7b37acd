"""What is not for everybody: conceal a matter, reveal it, look behind a reporter's mask."""

from django.db import transaction

from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command.facts import IncidentConcealed, IncidentRevealed
from jianhu.command.models import Incident, Lead
from jianhu.command.queries.door import incident_for, lead_for
from jianhu.command.rules.confiding import check_reason
from jianhu.command.services.saving import save


@transaction.atomic
def conceal(by: Person, number: str, *, reason: str) -> Incident:
    """Close the door to all but those who handle the matter or may see sensitive ones."""
    incident = incident_for(by, number, lock=True)
    check_reason(reason)
    if not incident.sensitive:
        _set(incident, sensitive=True)
        record(by, incident, IncidentConcealed(incident.pk, reason.strip()))
    return incident


@transaction.atomic
def reveal(by: Person, number: str, *, reason: str) -> Incident:
    """Open the door again to everybody whose area or office it is."""
    incident = incident_for(by, number, lock=True)
    check_reason(reason)
    if incident.sensitive:
        _set(incident, sensitive=False)
        record(by, incident, IncidentRevealed(incident.pk, reason.strip()))
    return incident


@transaction.atomic
def unmask(by: Person, lead_id: int, *, reason: str) -> Lead:
    """Let somebody read who reported, and write down that they did and why."""
    lead = lead_for(by, lead_id)
    check_reason(reason)
    assert lead.incident is not None
    record(by, lead.incident, PersonalDataShown("反映人", reason.strip()))
    return lead


def _set(incident: Incident, *, sensitive: bool) -> None:
    incident.sensitive = sensitive
    save(incident)
