"""What the phone keeps for a penalty on the spot."""

from datetime import date
from decimal import Decimal

from ninja import Schema


class LimitOut(Schema):
    """A number of the law as it stands today, with its sentence."""

    value: Decimal
    says: str
    article: str


class SentenceOut(Schema):
    """What the server would say; ``{fine}``, ``{low}``, ``{high}``, ``{years}`` stand open."""

    says: str
    basis: str


class SpotRangeOut(Schema):
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    when: str = ""


class ThreatOut(Schema):
    """``organisation``: nothing where it is threatened with the same as a citizen."""

    citizen: list[SpotRangeOut]
    organisation: list[SpotRangeOut] | None = None


class SpotItemOut(Schema):
    """``statute`` and ``threat``: places in the lists beside; ``conduct``: what no name says."""

    code: str
    name: str
    domain: str
    statute: int
    article: str
    threat: int
    conduct: str = ""


class ColleagueOut(Schema):
    id: int
    name: str
    domains: list[str]


class SimpleOut(Schema):
    """``paper``: the paragraphs of the decision by name; the rest is to be filled by the phone."""

    on: date
    office: str
    limits: dict[str, LimitOut]
    sentences: dict[str, SentenceOut]
    cash: dict[str, str]
    cash_basis: dict[str, str]
    paper: dict[str, str]
    colleagues: list[ColleagueOut]
    statutes: list[str]
    threats: list[ThreatOut]
    items: list[SpotItemOut]
