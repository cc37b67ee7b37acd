"""A booking of a case, as the interview that takes place there sees it."""

from datetime import date, datetime
from typing import Any, NamedTuple

from jianhu.kit.arriving import CHINA


class Booked(NamedTuple):
    """``place`` is the room with its office and address; ``open``: not used for anybody yet."""

    id: int
    interviewee: str
    place: str
    begins_at: datetime
    recording: bool
    open: bool

    @property
    def on(self) -> date:
        return self.begins_at.astimezone(CHINA).date()

    @property
    def hour(self) -> str:
        """Return 9时30分, as a notice says it."""
        local = self.begins_at.astimezone(CHINA)
        return f"{local.hour}时{local.minute}分" if local.minute else f"{local.hour}时"


def named(said: Any, bookings: tuple[Booked, ...]) -> Booked | None:
    """Return the booking that a form names."""
    return next((each for each in bookings if each.id == said.booking), None)


def where_booked(form: Any, bookings: tuple[Booked, ...]) -> Any:
    """Return the form with the place of its booking, and the time where it asks for one."""
    booked = named(form, bookings) if getattr(form, "booking", None) else None
    if booked is None:
        return form
    when = {"interview_on": booked.on, "hour": booked.hour}
    known = when if "interview_on" in type(form).model_fields else {}
    return form.model_copy(update={"place": booked.place} | known)
