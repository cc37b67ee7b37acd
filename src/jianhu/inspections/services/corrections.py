"""What the credit file of the inspected learns of an order to correct."""

from jianhu.base.journal import name_of
from jianhu.base.models import Person
from jianhu.inspections.models import VisitItem
from jianhu.subjects import services as subjects


def tell_correction(by: Person, found: VisitItem) -> None:
    """One line an order: told again it says how it ended."""
    visit = found.visit
    state = "overdue" if found.overdue else "corrected" if found.corrected_on else ""
    subjects.record_correction(
        by, visit.subject, name_of(found), f"责令限期改正：{found.item_name}"[:120],
        state=state, office=found.office, day=visit.day, says=f"检查{visit.number}",
    )  # fmt: skip
