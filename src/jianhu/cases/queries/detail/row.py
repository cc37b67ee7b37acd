"""One case as one line of a list."""

from typing import Any

from jianhu.cases.models import Case
from jianhu.cases.queries.masking import masked
from jianhu.cases.queries.near import nearness


def row(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "procedure_name": case.get_procedure_display(),
        "edition": case.edition,
        "fast": case.fast,
        "step": case.step,
        "step_name": step_name(case),
        "item": case.item,
        "item_name": case.item_name,
        "office": case.office_id,
        "office_name": case.office.name,
        "opened_at": case.opened_at,
        "due_on": case.due_on,
        **nearness(case.due_on),
        "fine": case.fine,
        "paid": case.paid,
        "party": next((masked(each) for each in case.parties.all()), ""),
    }


def step_name(case: Case) -> str:
    """Where a case stands; the same step may be called otherwise in another procedure."""
    return case.table.labels[case.step]
