"""What a file consists of, as it is shown."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema

from jianhu.subjects.rules.lists import department_lists
from jianhu.subjects.rules.signals import signals


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

    @staticmethod
    def resolve_list(row: Any) -> str:
        known = department_lists().get(row.list)
        return known.name if known else str(row.list)


def with_keys(measures: dict[str, Any]) -> list[Any]:
    return [{"key": key, **each.model_dump()} for key, each in measures.items()]
