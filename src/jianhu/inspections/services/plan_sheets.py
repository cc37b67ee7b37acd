"""A plan's sheet is read and judged, and nothing written: the plan is recorded from its rows."""

from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.said import form_of
from jianhu.inspections.queries.due import Refused, judged
from jianhu.inspections.queries.plan_sheet import named, template
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.plan_forms import PlanSaid
from jianhu.inspections.rules.plan_sheet import read_sheet
from jianhu.inspections.services.plans import own_office


def read_plan_sheet(by: Person, said: dict[str, Any], content: bytes) -> dict[str, Any]:
    """Return the rows that may stand and every one that may not, with its line and why."""
    form = form_of(PlanSaid, said)
    rows = read_sheet(content)
    office = own_office(by, form.office)
    found = judged(by, office, [row.due for row in rows if row.due], form)
    unread = [Refused(row.line, row.wrong, row.basis or STRICT) for row in rows if row.wrong]
    refused = sorted([*unread, *found.refused])
    return {"rows": named(found.kept), "refused": [each._asdict() for each in refused]}


def plan_template(by: Person) -> bytes:
    return template(own_office(by, ""), moments.local(moments.now()).date())
