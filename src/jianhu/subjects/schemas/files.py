"""Subjects and their files, as they are shown."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema

from jianhu.subjects.rules.signals import signals

Hours = list[list[list[str]]]


class SubjectRow(Schema):
    code: str
    kind: str
    kind_name: str = Field(alias="get_kind_display")
    name: str
    credit_code: str
    industry: str
    scale: str
    area: str
    address: str
    lon: float | None
    lat: float | None
    status: str
    status_name: str = Field(alias="get_status_display")
    colour: str
    colour_name: str = Field(alias="get_colour_display")
    colour_since: datetime | None
    pending: str


class SubjectPage(Schema):
    items: list[SubjectRow]
    next: str | None


class ColourSignalOut(Schema):
    """A number that a colour follows from, as people call it."""

    name: str
    value: int
    unit: str


class ColouringOut(Schema):
    id: int
    colour: str
    colour_name: str = Field(alias="get_colour_display")
    before: str
    rule: str
    says: str
    inputs: dict[str, int]
    signals: list[ColourSignalOut]
    scheme: str = Field(alias="edition.name")
    edition: str = Field(alias="edition.digest")
    day: date
    at: datetime
    state: str
    state_name: str = Field(alias="get_state_display")
    by: str | None = Field(None, alias="by.name")
    decided_at: datetime | None
    reason: str

    @staticmethod
    def resolve_signals(colouring: Any) -> list[Any]:
        known = signals()
        return [
            {"name": known[key].name, "value": value, "unit": known[key].unit}
            for key, value in colouring.inputs.items()
            if key in known
        ]


class ColourReplayOut(Schema):
    """The colour as it was set, and as the rules of its time make it of the same inputs."""

    was: ColouringOut
    colour: str
    rule: str
    same: bool


class FileEntryOut(Schema):
    id: int
    kind: str
    kind_name: str = Field(alias="get_kind_display")
    link: str
    stage: str
    grade: str
    grade_name: str = Field(alias="get_grade_display")
    thing: str
    title: str
    says: str
    office: str | None = Field(None, alias="office.short")
    day: date
    public: bool
    shown_until: date | None
    repaired_on: date | None
    set_aside_on: date | None


class FileEntryPage(Schema):
    items: list[FileEntryOut]
    next: str | None


class FileStageOut(Schema):
    key: str
    name: str
    entries: list[FileEntryOut]


class FileLinkOut(Schema):
    key: str
    name: str
    entries: int


class CreditCommitmentOut(Schema):
    id: int
    text: str
    signer: str
    signed_at: datetime
    until: date
    digest: str
    signature_digest: str
    broken_on: date | None


class AppliedMeasureOut(Schema):
    id: int
    measure: str
    name: str
    colour: str
    due_on: date


class ListedMeasureOut(Schema):
    key: str
    name: str
    matter: str
    kind: str
    days: int
    basis: str
    unwilling: bool


class SubjectBadgeOut(Schema):
    name: str
    since: date


class AllianceOut(Schema):
    id: int
    name: str
    industry: str


class SubjectNoticeOut(Schema):
    id: int
    title: str
    says: str
    at: datetime


class LeaseOut(Schema):
    id: int
    place: str
    landlord: str | None = Field(None, alias="landlord.name")
    since: date
    until: date | None


class HazardOut(Schema):
    id: int
    place: str = Field(alias="premises.name")
    says: str
    found_on: date
    due_on: date | None


class SubjectSourceOut(Schema):
    office: str = Field(alias="office.short")
    list: str
    key: str
    file: str
    line: int
    last_seen: datetime


class PremisesOut(Schema):
    id: int
    name: str
    kind: str
    parent: int | None = Field(None, alias="parent_id")
    owner: str | None = Field(None, alias="owner.name")
    address: str


class SubjectFileOut(Schema):
    """The whole file. Numbers that are personal are masked."""

    subject: SubjectRow
    industry: str
    town: str
    identity: str
    phone: str
    contact: str = Field(alias="subject.contact")
    hours: Hours = Field(alias="subject.hours")
    scheme: str
    colouring: ColouringOut | None
    proposed: ColouringOut | None
    history: list[ColouringOut]
    links: list[FileLinkOut]
    stages: list[FileStageOut]
    commitments: list[CreditCommitmentOut]
    running: list[AppliedMeasureOut]
    measures: list[ListedMeasureOut]
    badges: list[SubjectBadgeOut]
    alliances: list[AllianceOut]
    notices: list[SubjectNoticeOut]
    leases: list[LeaseOut]
    hazards: list[HazardOut]
    rows: list[SubjectSourceOut]

    @staticmethod
    def resolve_measures(file: Any) -> list[Any]:
        return with_keys(file.measures)


class ApplicableOut(Schema):
    """An item that applies, and the rule file that says so."""

    code: str
    name: str
    domain: str
    office: str
    rule: str
    rule_name: str


class SubjectRevealedOut(Schema):
    identity_number: str
    phone: str


class ColourAppealOut(Schema):
    id: int
    code: str = Field(alias="subject.code")
    name: str = Field(alias="subject.name")
    colour: str = Field(alias="colouring.colour")
    colour_says: str = Field(alias="colouring.says")
    says: str
    by: str = Field(alias="by.name")
    at: datetime
    due_on: date
    upheld: bool | None
    answer: str


class PlateEntry(Schema):
    kind: str = Field(alias="get_kind_display")
    title: str
    day: date
    office: str | None = Field(None, alias="office.name")


class PlateOut(Schema):
    """What anybody may see who scans a plate."""

    code: str
    name: str
    kind: str
    industry: str
    credit_code: str
    address: str
    status: str
    colour: str
    colour_name: str
    colour_since: datetime | None
    badges: list[str]
    entries: list[PlateEntry]


def with_keys(measures: dict[str, Any]) -> list[Any]:
    return [{"key": key, **each.model_dump()} for key, each in measures.items()]
