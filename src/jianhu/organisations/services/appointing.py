"""Appoint people to posts and end appointments; nothing is erased."""

from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations.facts import Appointed, AppointmentEnded
from jianhu.organisations.models import Appointment, Area, Office
from jianhu.organisations.queries.people import current, forget_held, today
from jianhu.organisations.rules.appointing import CannotAppoint, trouble_with
from jianhu.organisations.rules.posts import posts


@transaction.atomic
def appoint(
    by: Person,
    person: Person,
    office: Office,
    post: str,
    *,
    kind: str = "line",
    area: Area | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Appointment:
    """Appoint somebody from a day on, up to but not including ``until``."""
    if post not in posts():
        raise NotFound(
            f"没有岗位“{post}”，现有岗位：{'、'.join(p.name for p in posts().values())}。"
        )
    Person.objects.select_for_update().get(pk=person.pk)
    held = set(current().filter(person=person).values_list("kind", flat=True))
    if says := trouble_with(kind, held, office.kind):
        raise CannotAppoint(says)
    made = Appointment(person=person, office=office, post=post, area=area, kind=kind)
    made.since, made.until = since or today(), until
    made.save()
    forget_held(person)
    record(by, made, Appointed(person.pk, office.pk, post, area.code if area else "", made.since))
    return made


@transaction.atomic
def end_appointment(by: Person, appointment: int, *, on: date | None = None) -> Appointment:
    """End an appointment: from that day on it gives nothing."""
    ended = Appointment.objects.select_for_update().filter(pk=appointment, until=None).first()
    if ended is None:
        raise NotFound("没有这项任职，或者已经结束。")
    ended.until = on or today()
    ended.save(update_fields=["until"])
    record(by, ended, AppointmentEnded(ended.person_id, ended.office_id, ended.post, ended.until))
    return ended
