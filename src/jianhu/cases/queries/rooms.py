"""Interview rooms of the county and who has them on a day, as far as the reader's door allows."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from jianhu.base.models import Person
from jianhu.base.people import masked_name
from jianhu.cases.models import Booking, Case, InterviewRoom
from jianhu.cases.queries.door import case_for, cases_for
from jianhu.cases.queries.seen import acts_of
from jianhu.cases.rules.booked import Booked
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.parameters import parameters
from jianhu.cases.rules.rooms import Room, Taken, must_be_recorded
from jianhu.kit.arriving import CHINA
from jianhu.organisations.queries import permissions_of, scope_of

KEEP = "cases.keep_rooms"
Out = dict[str, Any]


def rooms_on(person: Person, day: date) -> Out:
    """Return every room with what is taken on a day; a closed one only to who keeps it."""
    kept = scope_of(person).offices if KEEP in permissions_of(person) else ()
    rooms = InterviewRoom.objects.filter(Q(active=True) | Q(office__in=kept))
    taken = _standing(*_bounds(day)).select_related("case__office").prefetch_related("officers")
    seen = set(cases_for(person).filter(bookings__in=taken).values_list("pk", flat=True))
    return {
        "day": day,
        "opens": int(parameters()["interview-room-opens"].number),
        "closes": int(parameters()["interview-room-closes"].number),
        "rooms": [
            room_out(room)
            | {"mine": room.office_id in kept}
            | {"taken": [_taken(each, seen) for each in taken if each.room_id == room.pk]}
            for room in rooms.select_related("office")
        ],
    }


def bookings_of(person: Person, number: str) -> Out:
    """Return the bookings of a case, and why its interviews must be recorded, "" if not."""
    case = case_for(person, number)
    found = case.bookings.select_related("room__office").prefetch_related("officers")
    moves = case.table.open_moves(case.step)
    handles = case.handlers.filter(person=person).exists()
    return {
        "recorded_because": recorded_because(case),
        "may_ask": any(each.name == "interview" for each in moves),
        "people": _people(case) if handles else [],
        "bookings": [booking_out(each, named=handles) for each in found],
    }


def _people(case: Case) -> list[str]:
    """Name whom a handler will likely interview: the party, or who speaks for it."""
    return [
        each.name if each.kind == "citizen" else each.representative
        for each in case.parties.all()
        if each.kind == "citizen" or each.representative
    ]


def recorded_because(case: Case) -> str:
    acts = tuple(acts_of(case))
    return must_be_recorded(CaseFacts(case.opened_at.date(), grave=case.grave, acts=acts))


def booked_in(case: Case) -> tuple[Booked, ...]:
    found = case.bookings.exclude(state="cancelled").select_related("room__office")
    return tuple(
        Booked(
            each.pk,
            each.interviewee,
            f"{each.room}（{each.room.place}）",
            each.begins_at,
            each.room.recording,
            each.state == "booked",
        )
        for each in found
    )


def taken_between(begins: datetime, ends: datetime) -> tuple[Taken, ...]:
    found = _standing(begins, ends).select_related("room__office").prefetch_related("officers")
    return tuple(
        Taken(
            each.room_id,
            str(each.room),
            each.begins_at,
            each.ends_at,
            {one.pk: str(one) for one in _in_order(each)},
        )
        for each in found
    )


def room_of(room: InterviewRoom) -> Room:
    return Room(room.pk, str(room), room.recording, room.active)


def room_out(room: InterviewRoom) -> Out:
    return {
        "id": room.pk,
        "name": room.name,
        "office": room.office_id,
        "office_name": room.office.short,
        "place": room.place,
        "recording": room.recording,
        "active": room.active,
    }


def booking_out(each: Booking, *, named: bool) -> Out:
    """Only who handles the case reads the name of whom he asks."""
    return {
        "id": each.pk,
        "room": each.room_id,
        "room_name": str(each.room),
        "place": each.room.place,
        "recording": each.room.recording,
        "interviewee": each.interviewee if named else masked_name(each.interviewee),
        "officers": [str(one) for one in _in_order(each)],
        "begins_at": each.begins_at,
        "ends_at": each.ends_at,
        "state": each.state,
        "state_name": each.get_state_display(),
        "reason": each.reason,
    }


def _taken(each: Booking, seen: set[int]) -> Out:
    known = each.case_id in seen
    return {
        "id": each.pk,
        "begins_at": each.begins_at,
        "ends_at": each.ends_at,
        "office_name": each.case.office.short,
        "officers": [str(one) for one in _in_order(each)],
        "case": each.case.number if known else "",
        "interviewee": masked_name(each.interviewee) if known else "",
    }


def _standing(begins: datetime, ends: datetime) -> QuerySet[Booking]:
    return Booking.objects.exclude(state="cancelled").filter(begins_at__lt=ends, ends_at__gt=begins)


def _bounds(day: date) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day, time.min, CHINA)
    return midnight, midnight + timedelta(days=1)


def _in_order(each: Booking) -> list[Person]:
    return sorted(each.officers.all(), key=lambda one: one.pk)
