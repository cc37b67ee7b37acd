"""What crosses the wire of draws."""

from datetime import datetime
from typing import Any

from ninja import Schema


class DrawIn(Schema):
    said: dict[str, Any]


class DrawNow(Schema):
    said: dict[str, Any]


class DrawOut(Schema):
    """``candidates``: code, group and name; ``secret`` and ``spoken``: "" until it was drawn."""

    number: str
    title: str
    office: str
    recipe: str
    candidates: list[tuple[str, str, str]]
    counts: dict[str, int]
    listed: str
    commitment: str
    secret: str
    spoken: str
    drawn: list[str]
    published_at: datetime
    drawn_at: datetime | None


class DrawRow(Schema):
    number: str
    title: str
    office: str
    candidates: int
    wanted: int
    published_at: datetime
    drawn_at: datetime | None


class DrawPage(Schema):
    items: list[DrawRow]
    next: str | None
