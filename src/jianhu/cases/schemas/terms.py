"""Money, terms and what is shown to the public."""

from datetime import date
from decimal import Decimal

from ninja import Schema

from jianhu.cases.schemas.listing import NearOut


class RangeOut(Schema):
    """One penalty the item threatens; no amount where the statute leaves it open."""

    kind: str
    low: Decimal | None
    high: Decimal | None
    when: str
    who: str


class NormOut(Schema):
    """One norm the act breaks, and its fine; no amount where the statute leaves it open."""

    item: str
    says: str
    low: Decimal | None
    high: Decimal | None


class NormsOut(Schema):
    """``applies``: the item with the higher fine, "" if no machine can say; ``own``: the case's."""

    items: list[NormOut]
    applies: str
    because: str
    article: str
    own: str


class TermOut(NearOut):
    name: str
    label: str
    on: date
    article: str


class OverdueOut(Schema):
    name: str
    label: str
    due_on: date
    says: str
    article: str
    met_on: date | None


class PublicityOut(Schema):
    policy: str
    source: str
    to_be_shown: bool
    shown: bool
    until: date | None
    repairable_from: date | None
    bad_information: bool
