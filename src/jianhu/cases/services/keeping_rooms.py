"""Interview rooms are kept by an office: opened, changed, closed once nobody has them booked."""

from typing import Any

from django.db import IntegrityError, transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import RoomChanged, RoomOpened
from jianhu.cases.models import InterviewRoom
from jianhu.cases.rules.forms_rooms import RoomAmended, RoomKept
from jianhu.cases.rules.rooms import hours
from jianhu.cases.services.rooms import locked
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import NotAllowed, WrongStep
from jianhu.organisations.queries import scope_of

SAYS = {"name": "改名", "place": "改地点", "recording": "改录音录像设备"}


@transaction.atomic
def open_room(by: Person, said: dict[str, Any]) -> InterviewRoom:
    form = form_of(RoomKept, said)
    _must_keep(by, form.office)
    if InterviewRoom.objects.filter(office=form.office, name=form.name).exists():
        raise WrongStep(f"已经有叫“{form.name}”的询问室，请换一个名称。")
    words = form.model_dump(exclude={"office"})
    room = InterviewRoom.objects.create(office_id=form.office, **words)
    record(by, room, RoomOpened(room.pk, str(room)))
    return room


@transaction.atomic
def amend_room(by: Person, number: int, said: dict[str, Any]) -> InterviewRoom:
    """Change what is known of a room, close it, or open it again."""
    room, form = locked(number), form_of(RoomAmended, said)
    _must_keep(by, room.office_id)
    with attempt(room, "变更询问室"):
        _nobody_waits(room, form)
        says = "、".join(_amend(room, form))
    record(by, room, RoomChanged(room.pk, str(room), says))
    return room


def _amend(room: InterviewRoom, form: RoomAmended) -> list[str]:
    words = form.model_dump(exclude_none=True)
    for name, value in words.items():
        setattr(room, name, value)
    try:
        with transaction.atomic():
            room.save()
    except IntegrityError as error:
        raise WrongStep("已经有这个名称的询问室，请换一个名称。") from error
    said = [SAYS[name] for name in words if name in SAYS]
    if form.active is not None:
        said.append("启用" if form.active else "停用")
    return said or ["没有变更"]


def _nobody_waits(room: InterviewRoom, form: RoomAmended) -> None:
    """Who booked it comes in vain if it is closed or its recorder is gone."""
    if form.active is not False and form.recording is not False:
        return
    ahead = room.bookings.filter(state="booked", ends_at__gt=moments.now())
    if first := ahead.select_related("case__office").first():
        when = hours(first.begins_at, first.ends_at)
        raise WrongStep(f"{first.case.office.short}预约了{when}，请先联系取消。")


def _must_keep(by: Person, office: int) -> None:
    if office not in scope_of(by).offices:
        raise NotAllowed("询问室由管理它的单位登记和变更。")
