"""What is asked of the room."""

from datetime import date

from ninja import Field, Schema

from jianhu.kit.arriving import Latitude, Longitude

Reason = Field(max_length=200)
Hours = list[list[list[str]]]


class SubjectIn(Schema):
    kind: str
    name: str = Field(max_length=120)
    credit_code: str = ""
    identity_number: str = ""
    industry: str = ""
    scale: str = ""
    area: str = ""
    lon: Longitude | None = None
    lat: Latitude | None = None
    address: str = Field("", max_length=200)
    contact: str = Field("", max_length=40)
    phone: str = Field("", max_length=20)


class SubjectChangeIn(Schema):
    """Only what is said is changed."""

    name: str | None = Field(None, max_length=120)
    credit_code: str | None = None
    industry: str | None = None
    scale: str | None = None
    area: str | None = None
    address: str | None = Field(None, max_length=200)
    contact: str | None = Field(None, max_length=40)
    phone: str | None = Field(None, max_length=20)
    status: str | None = None
    hours: Hours | None = None


class SubjectRevealIn(Schema):
    reason: str = Reason


class ColourDecisionIn(Schema):
    reason: str = Reason


class ColourAppealIn(Schema):
    says: str = Field(max_length=2000)


class ColourAppealAnswerIn(Schema):
    upheld: bool
    answer: str = Field(max_length=2000)
    entries: list[int] = []
    observations: list[int] = []


class CreditCommitmentIn(Schema):
    """``signature``: what was drawn, as the data URL of a PNG or JPEG."""

    text: str = Field(max_length=4000)
    signer: str = Field(max_length=40)
    signature: str = Field(max_length=400_000)
    until: date


class CreditRepairIn(Schema):
    corrected: bool
    performed: bool


class ColourMeasureIn(Schema):
    measure: str
    willing: bool = True


class AllianceIn(Schema):
    name: str = Field(max_length=60)
    industry: str = ""
    area: str = ""


class AllianceMemberIn(Schema):
    code: str


class AllianceNoticeIn(Schema):
    title: str = Field(max_length=120)
    says: str = Field(max_length=4000)


class SubjectBadgeIn(Schema):
    name: str = Field(max_length=40)


class PremisesIn(Schema):
    name: str = Field(max_length=120)
    kind: str
    parent: int | None = None
    owner: str = ""
    area: str = ""
    address: str = Field("", max_length=200)
    lon: Longitude | None = None
    lat: Latitude | None = None


class LeaseIn(Schema):
    """``leaves``: the premises that the tenant gives up the same day."""

    tenant: str
    landlord: str = ""
    since: date
    leaves: int | None = None


class HazardIn(Schema):
    says: str = Field(max_length=2000)
    tenant: str = ""
    on: date | None = None
    due_on: date | None = None
