"""Editions of a procedure: a case stays on the one in force when it was opened.

Only a recorded transitional decision leads to a newer one (``rules/transition.py``).
"""

from collections.abc import Mapping
from datetime import date

from jianhu.cases.rules.moves import CaseMove, CaseProcedure
from jianhu.cases.rules.procedures import EDITIONS
from jianhu.cases.rules.transition import LABEL, TRANSITION, Transition
from jianhu.kit.shape import Shape


def edition_on(procedure: str, day: date) -> CaseProcedure:
    """Return the edition in force on a day; before the first of them, the first."""
    known = EDITIONS[procedure]
    return next((each for each in reversed(known) if each.since <= day), known[0])


def find_edition(procedure: str, since: date) -> CaseProcedure | None:
    return next((each for each in EDITIONS[procedure] if each.since == since), None)


def edition_of(procedure: str, since: date) -> CaseProcedure:
    """Return the edition a case is on; one that runs is never taken out of the house."""
    found = find_edition(procedure, since)
    if found is None:
        raise LookupError(f"{procedure} has no edition of {since}")
    return found


def labels_of(procedure: str, since: date) -> Mapping[str, str]:
    """Return what moves and steps are called, those that older editions knew alone as well."""
    known = {TRANSITION: LABEL}
    for each in EDITIONS[procedure]:
        if each.since <= since:
            known |= each.labels
    return known


def forms_of(procedure: str, since: date) -> dict[str, type[Shape]]:
    rows = edition_of(procedure, since).moves
    forms = {row.name: row.form for row in rows if isinstance(row, CaseMove)}
    return forms | {TRANSITION: Transition}
