"""Needs of an interview: one person at a time, where and when it was booked."""

from datetime import date
from typing import Any

from jianhu.cases.rules.booked import named
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.rooms import ALONE, must_be_recorded, several


@need(ALONE, "B31", typed=True)
def asked_alone(facts: CaseFacts) -> str | None:
    """A record and a booking are for one person each."""
    if several(facts.said.interviewee):
        return "询问应当个别进行，一份笔录（通知书）只能写一个人。"
    booked = named(facts.said, facts.bookings)
    if booked is None or booked.interviewee == facts.said.interviewee.strip():
        return None
    return f"这个预约是询问{booked.interviewee}的；询问应当个别进行，请为每个人分别预约。"


@need("administrative-penalty-law/55", "B31", typed=True)
def booking_still_stands(facts: CaseFacts) -> str | None:
    if facts.said.booking is None:
        return None
    booked = named(facts.said, facts.bookings)
    if booked and booked.open:
        return None
    return "本案没有这个预约，或者已经取消、用过，请重新选择。"


@need("administrative-penalty-law/55", "B31", typed=True)
def booking_is_named(facts: CaseFacts) -> str | None:
    """Whoever has a room that day says so, or gives it back; he is asked on the day booked."""
    said, booked = facts.said, named(facts.said, facts.bookings)
    if booked and booked.on != said.on:
        return f"预约的是{booked.on}，笔录的日期是{said.on}，请改正或者另选预约。"
    mine = (each for each in facts.bookings if each.open and each.on == said.on)
    waiting = next((each for each in mine if each.interviewee == said.interviewee.strip()), None)
    if booked or waiting is None:
        return None
    given = f"{waiting.interviewee}当天预约了{waiting.place}，请选择这个预约；"
    return f"{given}不在那里询问的，请先取消。"


@need("administrative-penalty-law/55", "B31", typed=True)
def time_and_place_are_said(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.booking or (said.place.strip() and _day_of(said)):
        return None
    return "请选择询问室预约，或者写明询问的时间和地点。"


@need("administrative-penalty-law/47", "B25", typed=True)
def booked_interview_is_recorded(facts: CaseFacts) -> str | None:
    why, booked = must_be_recorded(facts), named(facts.said, facts.bookings)
    if not why or booked is None or facts.said.recording.strip():
        return None
    return f"{why}，询问应当全程录音录像，请写明录音录像的文件或者设备编号。"


def _day_of(said: Any) -> date | None:
    day: date | None = said.interview_on if hasattr(said, "interview_on") else said.on
    return day


INVITING = (asked_alone, booking_still_stands, time_and_place_are_said)
INTERVIEWING = (*INVITING, booking_is_named, booked_interview_is_recorded)
