"""On which days one comes: what is routine keeps working days."""

from jianhu.inspections.rules.basis import by
from jianhu.inspections.rules.rest_days import UNIFORM
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.law.calendar import is_working_day


@by(UNIFORM)
def routine_keeps_working_days(facts: VisitFacts) -> str | None:
    """A shop that opens at weekends only is a reason; it stays on the file."""
    if not (facts.routine or facts.only_routine) or is_working_day(facts.day):
        return None
    if str(getattr(facts.said, "rest_day_because", "") or ""):
        return None
    return f"{facts.day}是休息日，例行检查应当安排在工作日；确需当日检查的，请写明理由。"
