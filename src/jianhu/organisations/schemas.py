"""What crosses the wire about areas, offices and people."""

from datetime import date
from typing import Any, Literal

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


KindOfPerson = Literal[
    "", "enforcing", "stationed", "liaisons", "centre", "station_heads", "grid_members"
]


class RosterWanted(Schema):
    town: str = ""
    office: int | None = None
    kind: KindOfPerson = ""
    certificate: Literal["", "valid", "lapsed", "none"] = ""
    duty: bool | None = None
    q: str = ""
    mine: bool = False


class HeldOut(Schema):
    office: int
    office_name: str
    post: str
    way: str
    towns: list[str]


class CertificateOut(Schema):
    number: str
    domains: list[str]
    until: date | None
    valid: bool


class RosterLine(Schema):
    id: int
    name: str
    phone: str  # masked
    posts: list[HeldOut]
    certificate: CertificateOut | None
    on_duty: bool


class RosterPage(Schema):
    items: list[RosterLine]
    total: int
    next: str | None


class CountOut(Schema):
    key: str
    name: str
    count: int


class RosterCounts(Schema):
    """``kinds`` and the others: how many there would be with that one chosen instead."""

    total: int
    on_duty: int
    off_duty: int
    kinds: list[CountOut]
    towns: list[CountOut]
    certificates: list[CountOut]


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
