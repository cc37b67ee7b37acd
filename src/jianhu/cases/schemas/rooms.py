"""Interview rooms by day, and the bookings of a case."""

from datetime import date, datetime

from ninja import Schema


class TakenOut(Schema):
    """``case`` and ``interviewee`` are empty where the reader may not know of the case."""

    id: int
    begins_at: datetime
    ends_at: datetime
    office_name: str
    officers: list[str]
    case: str
    interviewee: str


class RoomOut(Schema):
    id: int
    name: str
    office: int
    office_name: str
    place: str
    recording: bool
    active: bool


class RoomDayOut(RoomOut):
    """``mine``: the reader's office keeps it."""

    mine: bool
    taken: list[TakenOut]


class RoomsOut(Schema):
    """``opens`` and ``closes`` in minutes from midnight."""

    day: date
    opens: int
    closes: int
    rooms: list[RoomDayOut]


class BookingOut(Schema):
    id: int
    room: int
    room_name: str
    place: str
    recording: bool
    interviewee: str
    officers: list[str]
    begins_at: datetime
    ends_at: datetime
    state: str
    state_name: str
    reason: str


class CaseBookingsOut(Schema):
    """``recorded_because``: why only a room that records will do; "" where any does.

    ``people``: whom a handler will likely ask; nobody else reads it.
    """

    recorded_because: str
    may_ask: bool
    people: list[str]
    bookings: list[BookingOut]
