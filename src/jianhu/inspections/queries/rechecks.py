"""What was ordered to be put right, and when somebody has to look again."""

from datetime import date

from django.db.models import F, Q

from jianhu.inspections.models import VisitItem


def is_open(row: VisitItem) -> bool:
    """Whether it may be looked at: ordered, and nobody has seen it put right."""
    return row.outcome == "correction" and row.corrected_on is None


def is_ordered(row: VisitItem) -> bool:
    """Whether it waits for a look: not corrected, and no look since its term ended."""
    if not is_open(row) or row.due_on is None:
        return False
    return row.rechecked_on is None or row.rechecked_on < row.due_on


def due_by(day: date, prefix: str = "") -> Q:
    """Return the same as a question, for terms that have ended by that day."""
    asked = {"outcome": "correction", "corrected_on": None, "due_on__lte": day}
    waits = Q(**{f"{prefix}rechecked_on": None}) | Q(
        **{f"{prefix}rechecked_on__lt": F(f"{prefix}due_on")}
    )
    return Q(**{f"{prefix}{name}": value for name, value in asked.items()}) & waits
