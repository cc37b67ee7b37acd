"""The door to attachments: through the incident, lead or task they belong to."""

from jianhu.base.models import Attachment, Person
from jianhu.command.models import Lead, Task
from jianhu.command.queries.door import incidents_for
from jianhu.kit.errors import NotFound


def attachment_for(person: Person, attachment: int) -> Attachment:
    kept = Attachment.objects.filter(pk=attachment).first()
    if kept and (kept.by_id == person.pk or _may_see(person, kept.thing)):
        return kept
    raise NotFound("没有这个附件，或者不在您的职责范围内。")


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
