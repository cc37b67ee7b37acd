"""Lenient ways, and their ledger."""

from datetime import date
from decimal import Decimal

from ninja import Schema

from jianhu.cases.schemas.moves import MissingOut


class PathOut(Schema):
    """A lenient way. ``must``: the law leaves no choice; ``mark``: how sure the list is."""

    kind: str
    label: str
    possible: bool
    must: bool
    says: str
    missing: list[MissingOut]
    conditions: list[str]
    list: str
    published_on: date | None
    source: str
    mark: str


class LenientOut(Schema):
    law: str
    paths: list[PathOut]


class LeniencyOut(Schema):
    """``without_amount``: cases whose statute names no least fine; they are not in ``amount``."""

    since: date
    until: date
    cases: int
    parties: int
    amount: Decimal
    without_amount: int


class WaivedRow(Schema):
    number: str
    item_name: str
    office_name: str
    party: str
    waived_on: date
    ground: str
    ground_name: str
    amount: Decimal | None
    because: str


class WaivedPage(Schema):
    items: list[WaivedRow]
    next: str | None
