"""What an enterprise said against a visit, and what was found of it."""

from datetime import datetime
from typing import Any

from ninja import Schema


class HeardIn(Schema):
    said: dict[str, Any]


class ComplaintOfVisit(Schema):
    """``answer``: what was found; "" where nobody has looked into it yet."""

    id: int
    visit: str
    subject: str
    lead: str
    kind: str
    words: str
    grounds: list[str]
    at: datetime
    answer: str
    heard_by: str
    heard_at: datetime | None


class ComplaintOfVisitPage(Schema):
    items: list[ComplaintOfVisit]
    next: str | None
