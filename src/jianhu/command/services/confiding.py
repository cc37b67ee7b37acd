"""What is not for everybody: conceal a matter, reveal it, look behind a reporter's mask.

And whose name it is, who may have it put right or taken out.
"""

from django.db import transaction

from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command.facts import (
    IncidentConcealed,
    IncidentRevealed,
    ReporterCorrected,
    ReporterForgotten,
)
from jianhu.command.models import Incident, Lead
from jianhu.command.queries.door import incident_for, lead_for
from jianhu.command.rules.confiding import check_reason
from jianhu.command.services.saving import save
from jianhu.kit.errors import NotFound
from jianhu.kit.ink import bare

NAMING = ("reporter_name", "reporter_phone")


@transaction.atomic
def conceal(by: Person, number: str, *, reason: str) -> Incident:
    """Close the door to all but those who handle the matter or may see sensitive ones."""
    incident = incident_for(by, number, lock=True)
    check_reason(reason)
    if not incident.sensitive:
        _set(incident, sensitive=True)
        record(by, incident, IncidentConcealed(incident.pk, bare(reason)))
    return incident


@transaction.atomic
def reveal(by: Person, number: str, *, reason: str) -> Incident:
    """Open the door again to everybody whose area or office it is."""
    incident = incident_for(by, number, lock=True)
    check_reason(reason)
    if incident.sensitive:
        _set(incident, sensitive=False)
        record(by, incident, IncidentRevealed(incident.pk, bare(reason)))
    return incident


@transaction.atomic
def unmask(by: Person, lead_id: int, *, reason: str) -> Lead:
    """Let somebody read who reported, and write down that they did and why."""
    lead = lead_for(by, lead_id)
    check_reason(reason)
    assert lead.incident is not None
    record(by, lead.incident, PersonalDataShown("反映人", bare(reason)))
    return lead


@transaction.atomic
def correct_reporter(by: Person, token: str, *, name: str, phone: str, reason: str) -> Lead:
    """Write down who reported as they now say themselves (个人信息保护法 46)."""
    lead = _reported_with(token, reason)
    _name(lead, name, phone)
    record(by, lead.incident or lead, ReporterCorrected(lead.pk, bare(reason)))
    return lead


@transaction.atomic
def forget_reporter(by: Person, token: str, *, reason: str) -> Lead:
    """Keep the report without who reported (个人信息保护法 47); the query code goes on working."""
    lead = _reported_with(token, reason)
    _name(lead, "", "")
    record(by, lead.incident or lead, ReporterForgotten(lead.pk, bare(reason)))
    return lead


def _reported_with(token: str, reason: str) -> Lead:
    check_reason(reason)
    lead = Lead.objects.select_for_update().filter(token=token).first()
    if lead is None:
        raise NotFound("没有这个查询码，请核对后重试。")
    return lead


def _name(lead: Lead, name: str, phone: str) -> None:
    """Also in what the source sent, which is kept as it came."""
    lead.reporter_name, lead.reporter_phone = name.strip(), phone.strip()
    lead.raw = {key: said for key, said in lead.raw.items() if key not in NAMING}
    lead.save(update_fields=["reporter_name", "reporter_phone", "raw"])


def _set(incident: Incident, *, sensitive: bool) -> None:
    incident.sensitive = sensitive
    save(incident)
