"""What stands in a plan, row by row, and how far each row is."""

from typing import Any

from jianhu.base.models import Person
from jianhu.base.pages import Page, oldest
from jianhu.inspections.models import DueItem
from jianhu.inspections.queries.door import plan_for


def plan_rows(person: Person, number: str, cursor: str = "", limit: int = 50) -> Page:
    rows = plan_for(person, number).rows.select_related("subject", "visit")
    page = oldest(rows, cursor, limit)
    return page._replace(items=[_row(each) for each in page.items])


def _row(due: DueItem) -> dict[str, Any]:
    return {
        "subject": due.subject.code,
        "name": due.subject.name,
        "colour": due.subject.colour,
        "item": due.item,
        "item_name": due.item_name,
        "earliest": due.earliest,
        "due": due.due,
        "visit": due.visit.number if due.visit else "",
        "left_out": due.left_out,
        "done_on": due.done_on,
    }
