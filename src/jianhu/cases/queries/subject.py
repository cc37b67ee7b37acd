"""Whose credit file a case belongs to: by the party's number, or by whom the visit was at."""

from typing import Any

from jianhu.cases.models import Case
from jianhu.inspections.queries.findings import subject_of_visit
from jianhu.subjects.queries import subject_of_party


def subject_of(case: Case) -> Any | None:
    """Nobody, where the party is not known in the county: a file is never opened by a case."""
    party = case.parties.first()
    if party is None:
        return None
    visited = subject_of_visit(case.visit) if case.visit else None
    if visited and party.name == visited.name and party.identity in ("", visited.credit_code):
        return visited
    return subject_of_party(party.identity)
