"""What is said to keep an interview room, to book it, and to give it back."""

from datetime import timedelta
from typing import Any

from pydantic import AwareDatetime, Field, field_validator

from jianhu.cases.rules.forms import Line
from jianhu.kit.shape import Shape

BOOKING: dict[str, Any] = {"x-of": "booking"}
"""The number is that of a booking of the case: the screens let one be chosen by room and time."""


class RoomKept(Shape):
    office: int = Field(title="管理单位")
    name: str = Field(min_length=1, max_length=40, title="名称")
    place: str = Field(min_length=1, max_length=120, title="地点")
    recording: bool = Field(title="有同步录音录像设备")


class RoomAmended(Shape):
    """What is not said stays as it is."""

    name: str | None = Field(default=None, min_length=1, max_length=40, title="名称")
    place: str | None = Field(default=None, min_length=1, max_length=120, title="地点")
    recording: bool | None = Field(default=None, title="有同步录音录像设备")
    active: bool | None = Field(default=None, title="启用")


class BookingAsked(Shape):
    room: int = Field(title="询问室")
    interviewee: str = Field(min_length=1, max_length=40, title="被询问人")
    officers: tuple[int, ...] = Field(max_length=10, title="询问人员")
    begins_at: AwareDatetime = Field(title="开始时间")
    ends_at: AwareDatetime = Field(title="结束时间")

    @field_validator("begins_at", "ends_at")
    @classmethod
    def whole_minutes(cls, at: AwareDatetime) -> AwareDatetime:
        return at - timedelta(seconds=at.second, microseconds=at.microsecond)


class BookingCancelled(Shape):
    reason: Line = Field(min_length=2, title="取消原因")
