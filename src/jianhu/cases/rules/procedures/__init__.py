"""Procedures, one file each, by the name a case carries: it stays on the one it was filed under."""

from jianhu.cases.rules.moves import CaseProcedure
from jianhu.cases.rules.procedures.ordinary import ORDINARY
from jianhu.cases.rules.procedures.seizure import SEIZURE
from jianhu.cases.rules.procedures.simple import SIMPLE

MEASURES: dict[str, CaseProcedure] = {"seizure": SEIZURE}
PROCEDURES: dict[str, CaseProcedure] = {"ordinary": ORDINARY, "simple": SIMPLE} | MEASURES
