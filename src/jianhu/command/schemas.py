"""What crosses the wire."""

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Field, Schema

from jianhu.kit.arriving import Latitude, Longitude, Moment

Numbers = Annotated[list[int], Field(max_length=50)]  # more is a mistake of the sending program
Outcome = Literal["", "resolved", "persuaded", "ordered", "nothing", "penalty", "transfer"]


class IncidentRow(Schema):
    id: int
    number: str
    title: str
    kind: str
    kind_name: str
    theme: str
    step: str
    step_name: str
    urgency: int
    lon: float
    lat: float
    place: str
    town: str
    town_name: str
    channel: str
    channel_name: str
    lead_office: str
    officer: str
    opened_at: datetime
    due_at: datetime | None
    due_name: str
    overdue: bool
    paused: bool
    closed_at: datetime | None
    leads: int
    version: int
    sensitive: bool


class IncidentPage(Schema):
    items: list[IncidentRow]
    next: str | None


class Counts(Schema):
    by_step: dict[str, int]
    overdue: int
    closed_today: int


class Point(Schema):
    number: str
    lon: float
    lat: float
    step: str
    kind: str
    urgency: int
    title: str


class Cluster(Schema):
    lon: float
    lat: float
    count: int
    worst: int


class IncidentMap(Schema):
    points: list[Point]
    clusters: list[Cluster]


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


class TaskRow(Schema):
    id: int
    incident: IncidentRow
    office: str
    leads: bool
    mine: bool
    officer: str
    state: str
    state_name: str
    offered_at: datetime
    accepted_at: datetime | None
    arrived_at: datetime | None
    reported_at: datetime | None
    result: str


class JointOffice(Schema):
    id: int
    code: str
    name: str
    short: str
    kind: str


class JointRow(Schema):
    office: JointOffice
    open: int
    waiting: int
    overdue: int
    done_today: int
    refused: int


class NoticeOut(Schema):
    id: int
    says: str
    urgent: bool
    incident: str | None
    at: datetime
    read_at: datetime | None


class KindOut(Schema):
    code: str
    name: str
    theme: str
    urgency: int
    office: str
    penalty_possible: bool


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


class ReporterOut(Schema):
    """Who reported, behind the mask."""

    name: str
    phone: str


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


class RefusedItem(Schema):
    index: int
    id: Any = None
    why: str
    line: int | None = None


class Received(Schema):
    accepted: list[str]
    known: list[str]
    refused: list[RefusedItem]


class SensedRow(Schema):
    """One notice of a machine, and the incident it became."""

    id: int
    at: datetime
    channel_name: str
    source: str
    text: str
    place: str
    number: str
    title: str
    step: str
    step_name: str


class SensedPage(Schema):
    items: list[SensedRow]
    next: str | None


class LeadState(Schema):
    """What became of a lead, for the platform that sent it."""

    id: str
    state: str
    incident: str | None
    step: str | None
    step_name: str | None
    result: str
    feedback: str
    closed_at: datetime | None
