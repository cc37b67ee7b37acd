"""The measures of a case, and when the court may be asked."""

from typing import Any

from jianhu.cases.models import Case
from jianhu.cases.queries.detail.row import step_name
from jianhu.cases.queries.near import nearness
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.remedies import court_window


def window(case: Case, facts: CaseFacts) -> dict[str, Any] | None:
    """When the court may be asked to execute."""
    found = court_window(facts) if case.procedure == "court-application" else None
    return {"begins": found[0], "ends": found[1]} if found else None


def measure(case: Case) -> dict[str, Any]:
    return {
        "number": case.number,
        "procedure": case.procedure,
        "procedure_name": case.get_procedure_display(),
        "step": case.step,
        "step_name": step_name(case),
        "due_on": case.due_on,
        **nearness(case.due_on),
        "unlawful": case.overdue_since is not None,
    }
