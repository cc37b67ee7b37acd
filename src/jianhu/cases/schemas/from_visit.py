"""A case that is opened out of a visit."""

from datetime import date
from typing import Any

from ninja import Schema


class FoundMatterOut(Schema):
    """``second``: who else of the office was there."""

    item: str
    conduct: str
    place: str
    lon: float | None
    lat: float | None
    happened_on: date
    discovered_on: date
    second: int | None


class FoundPartyOut(Schema):
    kind: str
    name: str
    identity: str
    address: str
    representative: str


class BegunOut(Schema):
    """``case``: the number of the one that was opened before."""

    case: str
    reference: str
    item_name: str
    matter: FoundMatterOut
    party: FoundPartyOut


class FromVisitIn(Schema):
    visit: str
    finding: str
    matter: dict[str, Any]
    party: dict[str, Any]


class FromVisitOut(Schema):
    number: str
