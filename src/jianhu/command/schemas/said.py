"""What people say when they act: the bodies of requests."""

from typing import Annotated, Literal

from ninja import Field, Schema

from jianhu.kit.arriving import Latitude, Longitude, Moment

Numbers = Annotated[list[int], Field(max_length=50)]  # more is a mistake of the sending program
Outcome = Literal["", "resolved", "persuaded", "ordered", "nothing", "penalty", "transfer"]


class IncidentIn(Schema):
    text: str = Field(min_length=1, max_length=4000)
    kind: str = Field(default="", max_length=40)
    lon: Longitude | None = None
    lat: Latitude | None = None
    place: str = Field(default="", max_length=120)
    urgency: int | None = Field(default=None, ge=1, le=3)
    photos: Numbers = []
    happened_at: Moment | None = None
    reporter_name: str = Field(default="", max_length=40)
    reporter_phone: str = Field(default="", max_length=20)
    channel: str = Field(default="", max_length=12)


class TriageIn(Schema):
    kind: str = Field(max_length=40)
    item: str = Field(default="", max_length=40)
    urgency: int | None = Field(default=None, ge=1, le=3)
    version: int | None = None
    office: int | None = None
    officers: Numbers = []
    helpers: Numbers = []


class DispatchIn(Schema):
    office: int
    officers: Numbers = []
    helpers: Numbers = []
    version: int | None = None


class ReasonIn(Schema):
    reason: str = Field(max_length=200)


class NoteIn(Schema):
    note: str = Field(max_length=200)


class VerifyIn(Schema):
    passed: bool
    note: str = Field(default="", max_length=500)
    photos: Numbers = []


class CloseIn(Schema):
    feedback: str = Field(max_length=1000)


class AnswerIn(Schema):
    solved: bool
    words: str = Field(default="", max_length=200)


class SplitIn(Schema):
    parts: list[Annotated[str, Field(max_length=4000)]] = Field(max_length=50)


class JoinIn(Schema):
    other: str


class ArriveIn(Schema):
    lon: Longitude
    lat: Latitude


class SettleIn(Schema):
    text: str = Field(max_length=2000)
    photos: Numbers = []


class ReportIn(SettleIn):
    outcome: Outcome = ""
