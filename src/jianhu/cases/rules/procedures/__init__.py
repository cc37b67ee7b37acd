"""Procedures, one file each, by the name a case carries, in all their editions."""

from jianhu.cases.rules.moves import CaseProcedure
from jianhu.cases.rules.procedures.court import COURT
from jianhu.cases.rules.procedures.demolition import DEMOLITION
from jianhu.cases.rules.procedures.execution import EXECUTION
from jianhu.cases.rules.procedures.freezing import FREEZING
from jianhu.cases.rules.procedures.ordinary import ORDINARY
from jianhu.cases.rules.procedures.seizure import SEIZURE
from jianhu.cases.rules.procedures.simple import SIMPLE
from jianhu.cases.rules.procedures.substitute import SUBSTITUTE

MEASURES: dict[str, CaseProcedure] = {
    "seizure": SEIZURE,
    "freezing": FREEZING,
    "execution": EXECUTION,
    "substitute-performance": SUBSTITUTE,
    "demolition": DEMOLITION,
    "court-application": COURT,
}
"""Coercive measures: each a case of its own beside the penalty case it belongs to."""
PROCEDURES: dict[str, CaseProcedure] = {"ordinary": ORDINARY, "simple": SIMPLE} | MEASURES
EDITIONS: dict[str, tuple[CaseProcedure, ...]] = {
    name: (latest,) for name, latest in PROCEDURES.items()
}
"""Every edition of each, the oldest first; a case says which is its own (``rules/editions.py``)."""
