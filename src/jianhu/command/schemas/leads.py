"""What became of what was handed in."""

from datetime import datetime
from typing import Any

from ninja import Schema


class RefusedItem(Schema):
    index: int
    id: Any = None
    why: str
    line: int | None = None


class Received(Schema):
    accepted: list[str]
    known: list[str]
    refused: list[RefusedItem]


class SensedRow(Schema):
    """One notice of a machine, and the incident it became."""

    id: int
    at: datetime
    channel_name: str
    source: str
    text: str
    place: str
    number: str
    title: str
    step: str
    step_name: str


class SensedPage(Schema):
    items: list[SensedRow]
    next: str | None


class LeadState(Schema):
    """What became of a lead, for the platform that sent it."""

    id: str
    state: str
    incident: str | None
    step: str | None
    step_name: str | None
    result: str
    feedback: str
    closed_at: datetime | None
