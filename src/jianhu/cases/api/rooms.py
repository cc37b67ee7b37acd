"""Routes of interview rooms: who keeps them, who has them when, and booking one for a case."""

from datetime import date
from typing import Any

from ninja import Router

from jianhu.base import moments
from jianhu.base.access import Request, needs
from jianhu.base.idempotency import once
from jianhu.cases import services
from jianhu.cases.queries.rooms import bookings_of, room_out, rooms_on
from jianhu.cases.schemas import SaidIn
from jianhu.cases.schemas.rooms import CaseBookingsOut, RoomOut, RoomsOut

router = Router(tags=["cases"])
rooms = Router(tags=["cases"])
Out = dict[str, Any]


@rooms.get("", response=RoomsOut, operation_id="rooms_on_day")
@needs("cases.see")
def on_day(request: Request, day: date | None = None) -> Out:
    """询问室在某一天的预约情况"""
    return rooms_on(request.user, day or moments.local(moments.now()).date())


@rooms.post("", response=RoomOut, operation_id="rooms_open")
@needs("cases.keep_rooms")
@once
def open_room(request: Request, said: SaidIn) -> Out:
    """登记本单位的询问室"""
    return room_out(services.open_room(request.user, said.said))


@rooms.patch("/{room}", response=RoomOut, operation_id="rooms_amend")
@needs("cases.keep_rooms")
def amend_room(request: Request, room: int, said: SaidIn) -> Out:
    """变更、停用或者重新启用本单位的询问室"""
    return room_out(services.amend_room(request.user, room, said.said))


@router.get("/{number}/bookings", response=CaseBookingsOut, operation_id="cases_bookings")
@needs("cases.see")
def bookings(request: Request, number: str) -> Out:
    """本案的询问室预约"""
    return bookings_of(request.user, number)


@router.post("/{number}/bookings", response=CaseBookingsOut, operation_id="cases_book")
@needs("cases.handle")
@once
def book(request: Request, number: str, said: SaidIn) -> Out:
    """预约询问室"""
    services.book(request.user, number, said.said)
    return bookings_of(request.user, number)


@router.post(
    "/{number}/bookings/{booking}/cancel",
    response=CaseBookingsOut,
    operation_id="cases_cancel_booking",
)
@needs("cases.handle")
def cancel_booking(request: Request, number: str, booking: int, said: SaidIn) -> Out:
    """取消询问室预约"""
    services.cancel_booking(request.user, number, booking, said.said)
    return bookings_of(request.user, number)
