"""Which of the six phases of a case are on record (行政处罚法第四十七条)."""

from typing import Any

from jianhu.base.models import Person
from jianhu.cases.queries.door import case_for
from jianhu.cases.rules.recording import coverage


def coverage_of(person: Person, number: str) -> list[dict[str, Any]]:
    case = case_for(person, number)
    moves = case.acts.values_list("move", flat=True)
    recorded = list(case.recordings.values_list("phase", flat=True))
    return [each._asdict() for each in coverage(moves, recorded)]
