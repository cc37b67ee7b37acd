"""Who may speak for a subject."""

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.subjects.facts import AgentEnded, AgentNamed
from jianhu.subjects.models import Agent
from jianhu.subjects.queries.doors import subject_for, today


@transaction.atomic
def name_agent(by: Person, code: str, person: Person) -> Agent:
    """Let a person speak for a subject, from today on."""
    subject = subject_for(by, code, lock=True)
    made, new = Agent.objects.get_or_create(
        subject=subject, person=person, until=None, defaults={"since": today()}
    )
    if new:
        record(by, subject, AgentNamed(subject.pk, person.pk))
    return made


@transaction.atomic
def end_agent(by: Person, code: str, person: Person) -> None:
    subject = subject_for(by, code, lock=True)
    if not Agent.objects.filter(subject=subject, person=person, until=None).update(until=today()):
        raise NotFound("这个人不是该对象的代理人。")
    record(by, subject, AgentEnded(subject.pk, person.pk))
