"""Subjects and their files, as they are shown."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema

from jianhu.subjects.schemas.parts import (
    AllianceOut,
    AppliedMeasureOut,
    ColouringOut,
    CreditCommitmentOut,
    FileEntryOut,
    FileLinkOut,
    FileStageOut,
    HazardOut,
    LeaseOut,
    ListedMeasureOut,
    SubjectBadgeOut,
    SubjectNoticeOut,
    SubjectSourceOut,
    with_keys,
)

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


class ColourReplayOut(Schema):
    """The colour as it was set, and as the rules of its time make it of the same inputs."""

    was: ColouringOut
    colour: str
    rule: str
    same: bool


class FileEntryPage(Schema):
    items: list[FileEntryOut]
    next: str | None


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
