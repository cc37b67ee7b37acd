"""What waits for a head, and what became of each that was approved at once."""

from typing import Any

from ninja import Schema

from jianhu.inspections.schemas.visits import VisitRow


class ForApproval(Schema):
    plans: int
    visits: int


class VisitPage(Schema):
    items: list[VisitRow]
    next: str | None


class ApproveManyIn(Schema):
    said: dict[str, Any]


class ReasonOut(Schema):
    says: str
    basis: str


class ApprovedOut(Schema):
    """``says``: why it is not approved, "" where it is; ``more``: every further reason."""

    number: str
    says: str
    basis: str
    more: list[ReasonOut]
