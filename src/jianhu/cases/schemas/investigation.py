"""What is said over the wire about devices, recordings and whoever looks behind a mask."""

from datetime import date

from ninja import Field, Schema


class CaseReasonIn(Schema):
    reason: str = Field(max_length=200)


class MonitorOut(Schema):
    code: str
    name: str
    office: str
    place: str
    lon: float
    lat: float
    grounds: str
    sign: str
    legal_on: date | None
    technical_on: date | None
    published_on: date | None


class CoverageOut(Schema):
    phase: str
    name: str
    written: int
    recorded: int
    missing: bool
