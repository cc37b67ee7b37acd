"""One incident with all that hangs on it, and who could be sent."""

from datetime import datetime

from ninja import Field, Schema

from jianhu.command.schemas.incidents import IncidentRow


class PhotoOut(Schema):
    id: int
    url: str
    name: str
    taken_at: datetime | None
    content_type: str


class IncidentItem(Schema):
    code: str
    name: str
    office: str


class LeadingOffice(Schema):
    id: int
    name: str


class OtherGuess(Schema):
    kind: str
    kind_name: str
    probability: float


class SuggestionOut(Schema):
    kind: str
    kind_name: str
    probability: float
    words: list[str]
    because: str
    given: bool
    others: list[OtherGuess]
    item: IncidentItem | None = None
    office: LeadingOffice | None = None
    rule: str = ""


class LeadOut(Schema):
    id: int
    channel: str
    channel_name: str
    source: str
    source_ref: str | None
    text: str
    received_at: datetime
    happened_at: datetime
    place: str
    lon: float | None
    lat: float | None
    because: str
    reporter: str
    photos: list[PhotoOut]


class TaskOut(Schema):
    id: int
    office: str
    leads: bool
    officer: str
    offered_to: list[str]
    state: str
    state_name: str
    offered_at: datetime
    accepted_at: datetime | None
    arrived_at: datetime | None
    reported_at: datetime | None
    refused_because: str
    outcome: str
    result: str
    photos: list[PhotoOut]


class ClockOut(Schema):
    name: str
    label: str
    started_at: datetime
    due_at: datetime
    provisional: bool
    paused: bool
    rang_at: datetime | None
    stopped_at: datetime | None
    called_off: bool


class BreachOut(Schema):
    clock: str
    label: str
    due_at: datetime
    at: datetime
    escalated_to: list[str]


class AlikeOut(Schema):
    """Another open incident that looks like the same matter."""

    number: str
    because: str


class Line(Schema):
    position: int | None
    at: datetime
    by: str
    fact: str
    sentence: str
    before: str = ""
    after: str = ""


class MoveOut(Schema):
    name: str
    label: str
    allowed: bool
    why_not: str
    basis: str


class PassNeeds(Schema):
    """What a pass still asks of the verifier: a photograph, or so many characters."""

    characters: int
    says: str


class IncidentOut(IncidentRow):
    text: str
    item: IncidentItem | None
    suggestion: SuggestionOut | None
    automatic: bool
    scene: str
    result: str
    feedback: str
    merged_into: str | None
    leads_all: list[LeadOut]
    tasks: list[TaskOut]
    photos: list[PhotoOut]
    clocks: list[ClockOut]
    breaches: list[BreachOut]
    alike: list[AlikeOut]
    timeline: list[Line]
    moves: list[MoveOut]
    pass_needs: PassNeeds | None = Field(description="核查通过还缺什么；已有处置照片时没有")
    asks_me: bool = Field(description="本人上报、已有结果、尚未评价")
    elapsed: int | None = Field(description="从受理到承办单位反馈结果，秒")


class CandidateOut(Schema):
    id: int
    name: str
    office: str
    metres: int | None
    free: bool
    certificate: str


class ReporterOut(Schema):
    """Who reported, behind the mask."""

    name: str
    phone: str
