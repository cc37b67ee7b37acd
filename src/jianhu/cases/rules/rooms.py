"""Whether an interview room may be booked: one person, two officers, nobody else's hour."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.parameters import parameters
from jianhu.kit.arriving import CHINA
from jianhu.kit.workflow import Missing
from jianhu.law.limits import limit

LAW = "administrative-penalty-law"
ALONE = "市场监督管理行政处罚程序规定/29"  # 询问应当个别进行; recalled, to be read in the text
SEVERAL = re.compile(r"[、，,；;/]|以及")


class Room(NamedTuple):
    id: int
    name: str  # with its office: 鲁镇中队一号询问室
    recording: bool
    active: bool


class Taken(NamedTuple):
    """Somebody else's booking, cancelled ones left out; ``officers``: by number, with names."""

    room: int
    room_name: str
    begins_at: datetime
    ends_at: datetime
    officers: dict[int, str]


class Asking(NamedTuple):
    """A booking that is asked for: ``said`` is its form."""

    said: Any
    room: Room
    taken: tuple[Taken, ...]
    facts: CaseFacts
    may_ask: bool  # whether the case is where people are interviewed
    now: datetime


Question = Callable[[Asking], Missing | None]


def why_not_book(asking: Asking) -> Missing | None:
    return next((found for ask in QUESTIONS if (found := ask(asking))), None)


def must_be_recorded(facts: CaseFacts) -> str:
    """Say why an interview has to be recorded in sound and picture, or "".

    国办发〔2018〕118号 wants it where life, health or great property is at stake (recalled).
    """
    if facts.grave:
        return "本案涉及公民生命健康安全、金融安全"
    if facts.last("form-crime-group", "report-crime", "approve-transfer", "transfer-crime"):
        return "本案涉嫌犯罪"
    return ""


def several(interviewee: str) -> bool:
    return SEVERAL.search(interviewee) is not None


def hours(begins_at: datetime, ends_at: datetime) -> str:
    """Return 2026-11-23 09:00–10:30, by Beijing time."""
    begins, ends = begins_at.astimezone(CHINA), ends_at.astimezone(CHINA)
    return f"{begins:%Y-%m-%d %H:%M}–{ends:%H:%M}"


def minute_of(at: datetime) -> int:
    local = at.astimezone(CHINA)
    return local.hour * 60 + local.minute


def _case_is_open(asking: Asking) -> Missing | None:
    if asking.may_ask:
        return None
    return Missing("案件不在可以询问的环节，不用预约询问室。", f"{LAW}/55")


def _one_person(asking: Asking) -> Missing | None:
    if not several(asking.said.interviewee):
        return None
    return Missing("询问应当个别进行，一次预约只能写一个人，请为每个人分别预约。", ALONE)


def _two_officers(asking: Asking) -> Missing | None:
    asked, today = set(asking.said.officers), asking.facts.today
    able = {each.person for each in asking.facts.officers if each.certified}
    fewest = limit("officers")
    if asked <= able and fewest.allows(len(asked), today):
        return None
    says = f"询问应当由本案{fewest.on(today)}名以上持有效执法证的办案人员进行，请重新选择。"
    return Missing(says, f"{LAW}/42")


def _ahead(asking: Asking) -> Missing | None:
    if asking.said.begins_at > asking.now:
        return None
    return Missing("这个时间已经过去，请选择以后的时间。", "")


def _within_hours(asking: Asking) -> Missing | None:
    begins, ends = asking.said.begins_at, asking.said.ends_at
    opens, closes = (parameters()[f"interview-room-{end}"] for end in ("opens", "closes"))
    same_day = begins.astimezone(CHINA).date() == ends.astimezone(CHINA).date()
    if not same_day or begins >= ends:
        return Missing("结束时间应当在同一天的开始时间以后。", "")
    if opens.allows(minute_of(begins)) and closes.allows(minute_of(ends)):
        return None
    return Missing(f"询问室{_clock(opens.number)}至{_clock(closes.number)}开放。", "")


def _clock(minutes: float) -> str:
    return f"{int(minutes) // 60}:{int(minutes) % 60:02}"


def _room_is_open(asking: Asking) -> Missing | None:
    if asking.room.active:
        return None
    return Missing(f"{asking.room.name}已经停用，请另选一间。", "")


def _recorded_where_it_must_be(asking: Asking) -> Missing | None:
    why = must_be_recorded(asking.facts)
    if not why or asking.room.recording:
        return None
    says = f"{why}，询问应当全程录音录像；{asking.room.name}没有同步录音录像设备，请另选一间。"
    return Missing(says, f"{LAW}/47")


def _room_is_free(asking: Asking) -> Missing | None:
    found = next((each for each in _meanwhile(asking) if each.room == asking.room.id), None)
    if found is None:
        return None
    who = "、".join(found.officers.values())
    return Missing(f"{asking.room.name}已由{who}预约到{_until(found)}，请改时间或者另选一间。", "")


def _officers_are_free(asking: Asking) -> Missing | None:
    for each in _meanwhile(asking):
        for person in asking.said.officers:
            if name := each.officers.get(person):
                says = f"{name}到{_until(each)}为止在{each.room_name}询问，请改时间。"
                return Missing(says, f"{LAW}/42")
    return None


def _meanwhile(asking: Asking) -> list[Taken]:
    said = asking.said
    return [
        each
        for each in asking.taken
        if each.begins_at < said.ends_at and said.begins_at < each.ends_at
    ]


def _until(taken: Taken) -> str:
    return f"{taken.ends_at.astimezone(CHINA):%m-%d %H:%M}"


QUESTIONS: tuple[Question, ...] = (
    _case_is_open,
    _one_person,
    _two_officers,
    _ahead,
    _within_hours,
    _room_is_open,
    _recorded_where_it_must_be,
    _room_is_free,
    _officers_are_free,
)
