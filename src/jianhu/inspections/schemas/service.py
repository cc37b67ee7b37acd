"""What crosses the wire of service packages and of enterprises' requests."""

from datetime import date, datetime
from typing import Any

from ninja import Schema


class ServiceSaid(Schema):
    said: dict[str, Any]


class PackageOut(Schema):
    """``items``: code and name of everything that will be looked at."""

    slug: str
    name: str
    does: str
    items: list[tuple[str, str]]
    mark: str
    source: str


class PackageOrderOut(Schema):
    """``visit``: "" until a check-up was drafted. ``withdrawn_because``: "" while it stands."""

    number: str
    subject: str
    subject_name: str
    package: str
    name: str
    items: list[tuple[str, str]]
    channel_name: str
    asked_by: str
    at: datetime
    visit: str
    withdrawn_because: str


class PackageOrderPage(Schema):
    items: list[PackageOrderOut]
    next: str | None


class EnterpriseRequestOut(Schema):
    number: str
    subject: str
    subject_name: str
    words: str
    channel_name: str
    asked_by: str
    office: str
    responsible: int
    responsible_name: str
    state: str
    state_name: str
    at: datetime
    due_on: date
    overdue: bool
    reply: str


class EnterpriseRequestKept(EnterpriseRequestOut):
    """``key``: told once, to who recorded it, for the enterprise."""

    key: str


class EnterpriseRequestPage(Schema):
    items: list[EnterpriseRequestOut]
    next: str | None


class Responsible(Schema):
    id: int
    name: str
