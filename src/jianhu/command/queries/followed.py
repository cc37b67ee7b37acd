"""What a reporter sees who follows a report by its token: their own matter, and nobody else's."""

from datetime import datetime
from typing import NamedTuple

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.procedure import ANSWERABLE
from jianhu.kit.errors import NotFound

STAGES = (
    ("收集", "LeadReceived"),
    ("研判", "IncidentTriaged"),
    ("派遣", "IncidentDispatched"),
    ("处置", "ResultReported"),
    ("核查", "ResultVerified"),
    ("办结", "IncidentClosed"),
)


class Stage(NamedTuple):
    name: str
    at: datetime | None


class Followed(NamedTuple):
    lead: Lead
    photos: int
    number: str
    stage: str
    stages: tuple[Stage, ...]
    result: str
    feedback: str
    may_answer: bool
    answered: str


def followed(token: str) -> Followed:
    known = Lead.objects.select_related("incident")
    lead = known.filter(token=token).first() if token.isprintable() else None
    if lead is None:
        raise NotFound("没有这个查询码，请核对后重试。")
    incident = lead.incident
    stages = _stages(lead, incident)
    done = [stage.name for stage in stages if stage.at]
    finished = incident is not None and incident.step in ("closed", "rejected")
    answerable = incident is not None and incident.step in ANSWERABLE
    return Followed(
        lead,
        attachments.of_things([name_of(lead)]).count(),
        incident.number if incident else "",
        incident.get_step_display() if incident and finished else done[-1],
        stages,
        incident.result if incident and (finished or answerable) and not lead.is_kept_out else "",
        incident.feedback if incident and finished and not lead.is_kept_out else "",
        answerable and lead.answered != "solved",
        lead.answered,
    )


def _stages(lead: Lead, incident: Incident | None) -> tuple[Stage, ...]:
    """The last time each stage was reached; a reopened matter shows only what holds again."""
    reached: dict[str, datetime] = {"LeadReceived": lead.received_at}
    if incident:
        entries = JournalEntry.objects.filter(thing=name_of(incident)).order_by("id")
        for fact, at, data in entries.values_list("fact", "at", "data"):
            if fact == "IncidentReopened":
                reached = {"LeadReceived": lead.received_at, "IncidentTriaged": at}
            elif fact == "ResultVerified" and not data["passed"]:
                reached.pop("ResultReported", None)
            else:
                reached["ResultReported" if fact == "SettledAtStation" else fact] = at
    return tuple(Stage(name, reached.get(fact)) for name, fact in STAGES)
