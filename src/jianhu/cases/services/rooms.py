"""Interview rooms: kept by an office, booked for one person of a case, given back."""

from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import BookingCancelled, BookingMade
from jianhu.cases.models import Booking, Case, InterviewRoom
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.rooms import room_of, taken_between
from jianhu.cases.rules import forms_rooms as forms
from jianhu.cases.rules.rooms import Asking, hours, why_not_book
from jianhu.cases.services.joint import must_be_ours
from jianhu.cases.services.said import attempt, form_of
from jianhu.kit.errors import NotFound, WrongStep


@transaction.atomic
def book(by: Person, number: str, said: dict[str, Any]) -> Booking:
    """Book a room for one person of a case; of two at once one has it, the other hears who."""
    case = case_for(by, number, lock=True)
    form = form_of(forms.BookingAsked, said)
    with attempt(case, "预约询问室"):
        must_be_ours(by, case)
        _must_handle(by, case)
        room = locked(form.room)
        if found := why_not_book(_asking(by, case, room, form)):
            raise WrongStep(found.says, basis=found.basis)
        made = _written(by, case, room, form)
    when = hours(made.begins_at, made.ends_at)
    record(by, case, BookingMade(case.pk, made.pk, case.number, str(room), when))
    return made


@transaction.atomic
def cancel_booking(by: Person, number: str, booking: int, said: dict[str, Any]) -> Booking:
    """Give a room back; others may have it from now on."""
    case = case_for(by, number, lock=True)
    form = form_of(forms.BookingCancelled, said)
    with attempt(case, "取消询问室预约"):
        must_be_ours(by, case)
        _must_handle(by, case)
        found = case.bookings.select_related("room__office").filter(pk=booking).first()
        if found is None:
            raise NotFound("本案没有这个预约。")
        if found.state != "booked":
            raise WrongStep(f"这个预约{found.get_state_display()}，不能取消。")
        found.state, found.reason = "cancelled", form.reason
        found.save(update_fields=["state", "reason"])
    told = (case.pk, found.pk, case.number, str(found.room), hours(found.begins_at, found.ends_at))
    record(by, case, BookingCancelled(*told, form.reason))
    return found


def locked(room: int) -> InterviewRoom:
    """Return a room with all of them held: two may ask for one officer in two rooms at once."""
    rooms = InterviewRoom.objects.select_for_update(of=("self",), no_key=True).order_by("pk")
    held = {each.pk: each for each in rooms.select_related("office")}
    if room not in held:
        raise NotFound("没有这间询问室，请重新选择。")
    return held[room]


def _must_handle(by: Person, case: Case) -> None:
    if not case.handlers.filter(person=by).exists():
        raise WrongStep("询问室由本案的办案人员预约和取消。", basis="administrative-penalty-law/42")


def _asking(by: Person, case: Case, room: InterviewRoom, form: forms.BookingAsked) -> Asking:
    now = moments.now()
    moves = case.table.open_moves(case.step)
    return Asking(
        form,
        room_of(room),
        taken_between(form.begins_at, form.ends_at),
        facts_of(case, by, moments.local(now).date()),
        any(each.name == "interview" for each in moves),
        now,
    )


def _written(by: Person, case: Case, room: InterviewRoom, form: forms.BookingAsked) -> Booking:
    made = Booking.objects.create(
        room=room,
        case=case,
        interviewee=form.interviewee.strip(),
        begins_at=form.begins_at,
        ends_at=form.ends_at,
        by=by,
        at=moments.now(),
    )
    made.officers.set(form.officers)
    return made
