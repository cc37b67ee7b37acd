"""Triage: what it is, on what ground, and whose it is."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue import queries as catalogue
from jianhu.command.facts import IncidentTriaged, SuggestionOverruled
from jianhu.command.kind import kinds
from jianhu.command.models import Incident
from jianhu.command.queries.competence import item_of
from jianhu.command.queries.door import incident_for
from jianhu.command.rules.intake import BadLead
from jianhu.command.rules.procedure import PERMISSIONS
from jianhu.command.services.choosing import check_choice
from jianhu.command.services.dispatching import send
from jianhu.command.services.saving import (
    check_version,
    choose_profile,
    happened,
    move,
    record_move,
    save,
)
from jianhu.kit.errors import NotAllowed


@transaction.atomic
def triage(
    by: Person,
    number: str,
    *,
    kind: str,
    item: str = "",
    urgency: int | None = None,
    version: int | None = None,
    office: int | None = None,
    officers: tuple[int, ...] = (),
    helpers: tuple[int, ...] = (),
) -> Incident:
    """Decide by hand what an incident is; a departure from the suggestion is written down.

    With an office the same step reaches the team that handles it (直交直办, row 145).
    """
    incident = incident_for(by, number, lock=True)
    check_version(incident, version)
    _check_words(kind, item)
    if office is not None and not by.has_perm(PERMISSIONS["dispatch"]):
        raise NotAllowed("您的岗位可以研判，不能派遣；请不选承办单位，由指挥调度岗派遣。")
    suggested: dict[str, Any] = incident.suggestion
    settle_kind(by, incident, kind, item, urgency, because="人工研判。", automatic=False)
    if suggested.get("kind") not in (None, "", kind):
        was, decided = suggested["kind_name"], kinds()[kind].name
        record(by, incident, SuggestionOverruled(incident.pk, was, decided))
    if office is not None:
        check_choice(incident, office, officers, helpers)
        send(by, incident, office, officers, helpers, because="研判后直接交办。")
    return incident


def _check_words(kind: str, item: str) -> None:
    if kind not in kinds():
        raise BadLead(f"没有“{kind}”这个事件类别。")
    if item and catalogue.item(item, moments.local(moments.now()).date()) is None:
        raise BadLead(f"事项目录中没有“{item}”这个执法事项，请重新选择。")


def settle_kind(
    by: Person,
    incident: Incident,
    kind: str,
    item: str,
    urgency: int | None,
    *,
    because: str,
    automatic: bool,
) -> None:
    """Write the kind, its item and its urgency; the clocks follow the kind's profile."""
    known = kinds()[kind]
    incident.kind = kind
    incident.item = item or item_of(kind)
    incident.urgency = urgency or known.urgency
    incident.title = f"{incident.place[:40]}{known.name}" if incident.place else known.name
    move(incident, "triage")
    choose_profile(incident)
    happened(incident, "triaged")
    save(incident)
    fact = IncidentTriaged(incident.pk, known.name, incident.item, because, automatic)
    record_move(by, incident, fact)
