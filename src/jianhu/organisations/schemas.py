"""What crosses the wire about areas, offices and people."""

from typing import Any

from ninja import Schema


class AreaOut(Schema):
    code: str
    name: str
    kind: str
    tier: str
    tags: list[str]
    lon: float | None
    lat: float | None


class OfficeOut(Schema):
    id: int
    code: str
    name: str
    short: str
    kind: str
    phone: str


class PersonOut(Schema):
    id: int
    name: str
    post: str
    post_name: str
    phone: str  # masked
    on_duty: bool


class PersonPage(Schema):
    items: list[PersonOut]
    next: str | None


class MapOut(Schema):
    type: str = "FeatureCollection"
    features: list[dict[str, Any]]


class DutyIn(Schema):
    on: bool
    lon: float | None = None
    lat: float | None = None


class DutyOut(Schema):
    on_duty: bool


class PositionIn(Schema):
    lon: float
    lat: float


class PlaceOut(Schema):
    county: str | None
    town: str | None
    village: str | None
    precinct: str | None
    grid: str | None
    name: str


class PostOut(Schema):
    code: str
    name: str
    sees: str
    duties: list[str]
    permissions: list[str]
