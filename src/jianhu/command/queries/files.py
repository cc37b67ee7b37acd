"""The door to attachments: through the incident, lead or task they belong to."""

from django.db.models import Q

from jianhu.base.models import Attachment, Person
from jianhu.command.models import Incident, Lead, Task
from jianhu.command.queries.door import incidents_for
from jianhu.kit.errors import NotFound
from jianhu.organisations.queries import scope_of


def attachment_for(person: Person, attachment: int) -> Attachment:
    kept = Attachment.objects.filter(pk=attachment).first()
    if kept and (kept.by_id == person.pk or _may_see(person, kept.thing)):
        return kept
    raise NotFound("没有这个附件，或者不在您的职责范围内。")


def shown_name(kept: Attachment) -> str:
    """A reporter's own name for a file may be his name or number."""
    if kept.thing.startswith("command.lead:") or not kept.name:
        return "照片" if kept.content_type.startswith("image/") else "附件"
    return kept.name


def sees_traces(person: Person, kept: Attachment) -> bool:
    """Whether a person is shown where and with what a reporter's photograph was taken.

    Only whoever handles the matter needs it; an officer's own photographs are evidence.
    """
    kind, _, key = kept.thing.partition(":")
    if kind != "command.lead" or kept.by_id == person.pk:
        return True
    offices = scope_of(person).offices
    handling = Q(lead_office__in=offices) | Q(helpers__in=offices) | Q(tasks__officer=person)
    return Incident.objects.filter(handling, leads=int(key)).exists()


def _may_see(person: Person, thing: str) -> bool:
    kind, _, key = thing.partition(":")
    if not key:
        return False
    incidents = incidents_for(person)
    if kind == "command.incident":
        return incidents.filter(pk=key).exists()
    if kind == "command.lead":
        return Lead.objects.filter(pk=key, incident__in=incidents).exists()
    if kind == "command.task":
        return Task.objects.filter(pk=key, incident__in=incidents).exists()
    return False
