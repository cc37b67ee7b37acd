"""What the catalogue says and hears over the wire."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ninja import Field, Schema

Tags = list[str]  # “list” is also a field's name below
Penalties = list[dict[str, Any]]


class VersionRow(Schema):
    version: int
    since: date
    until: date | None


Versions = list[VersionRow]


class ItemRow(Schema):
    code: str
    version: int
    name: str
    domain: str
    list: str
    list_name: str = Field(alias="get_list_display")
    office: str = Field(alias="office.code")
    office_name: str = Field(alias="office.name")
    basis: str
    tags: Tags


class ItemOut(ItemRow):
    object: str
    measure: str
    mode: str
    statute: str
    article: str
    conduct: str
    penalties: Penalties
    level: str
    source: str
    since: date
    until: date | None


class ItemPage(Schema):
    items: list[ItemRow]
    total: int
    next: str | None


class ItemDetail(ItemOut):
    versions: Versions


class TransferredOut(Schema):
    transfer: str
    domains: int
    items: int
    by_domain: dict[str, int]


class TownCountOut(Schema):
    town: str
    name: str
    tier: str
    items: int


class StatisticsOut(Schema):
    on: date
    edition: int
    total: int
    comprehensive: int
    professional: int
    share: Decimal
    departments: int
    domains: int
    by_domain: dict[str, dict[str, int]]
    by_office: dict[str, int]
    by_tag: dict[str, int]
    transferred: list[TransferredOut]
    towns: list[TownCountOut]
    average_per_town: Decimal


class ListOut(Schema):
    edition: int
    published_on: date
    total: list[str]
    comprehensive: list[str]
    professional: list[str]


class ListsIn(Schema):
    """The codes on the three lists as they were drawn up."""

    total: list[str]
    comprehensive: list[str]
    professional: list[str]


class ProposalIn(Schema):
    town: str
    add: list[str] = []
    remove: list[str] = []
    tier: str = ""
    reason: str = Field("", max_length=200)


class ProposalOut(Schema):
    id: int
    town: str = Field(alias="town.code")
    town_name: str = Field(alias="town.name")
    tier: str
    added: list[str]
    removed: list[str]
    reason: str
    proposed_at: datetime
    published_on: date | None
    since: date | None


class PublishIn(Schema):
    published_on: date
    since: date


class DefectOut(Schema):
    """``town``: "" is the whole county."""

    codes: list[str]
    name: str
    town: str
    town_name: str
    says: str
