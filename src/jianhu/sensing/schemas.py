"""What crosses the wire in the sensing room."""

from datetime import datetime
from typing import Any, Literal

from ninja import Field, Schema

Health = Literal["ok", "late", "silent"]


class SourceOut(Schema):
    code: str
    name: str
    kind: str
    kind_name: str = Field(alias="get_kind_display")
    area_code: str
    health: Health
    seen_at: datetime | None
    expected_every_s: int


class DeviceOut(Schema):
    code: str
    name: str
    protocol: str
    kind: str
    source: str | None
    lon: float | None
    lat: float | None
    place: str
    area_code: str
    owner_name: str
    subject: str | None
    registered: bool
    health: Health
    seen_at: datetime | None
    clock_off_s: int | None

    @staticmethod
    def resolve_subject(device: Any) -> str | None:
        return device.subject.code if device.subject else None

    @staticmethod
    def resolve_source(device: Any) -> str | None:
        return device.source.code if device.source else None


class DeviceSubjectIn(Schema):
    subject: str


class DevicePage(Schema):
    items: list[DeviceOut]
    next: str | None


class DeviceIn(Schema):
    code: str = Field(min_length=1, max_length=64)
    name: str = Field(min_length=1, max_length=80)
    kind: str = Field(max_length=40)
    protocol: str = Field("hj212", max_length=20)
    source: str = ""
    lon: float | None = Field(None, ge=-180, le=180)
    lat: float | None = Field(None, ge=-90, le=90)
    place: str = Field("", max_length=120)
    owner_name: str = Field("", max_length=80)
    subject: str = Field("", max_length=16)
    expected_every_s: int = Field(300, ge=1, le=31_536_000)
    settings: dict[str, Any] = {}


class ReadingOut(Schema):
    at: datetime
    kind: str
    values: dict[str, float]
    flags: dict[str, str]
    marks: list[str]


class FactorOut(Schema):
    code: str
    name: str
    unit: str


class ReadingsOut(Schema):
    device: str
    name: str
    factors: list[FactorOut]
    limits: dict[str, float]
    readings: list[ReadingOut]


class AlarmOut(Schema):
    id: int
    device: str = Field(alias="device.code")
    device_name: str = Field(alias="device.name")
    watch: str
    kind: str
    theme: str
    theme_name: str
    level: int
    begun_at: datetime
    raised_at: datetime
    last_at: datetime
    ended_at: datetime | None
    count: int
    worst: float | None
    text: str
    lon: float | None
    lat: float | None


class AlarmPage(Schema):
    items: list[AlarmOut]
    next: str | None


class ThemeOut(Schema):
    code: str
    name: str
    source: str
    types: list[dict[str, Any]]
    route: str
    triggered: int
