"""Like cases decided before: their fines for the rules, the few a person may open."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import case_for, cases_for
from jianhu.cases.rules.parameters import parameters
from jianhu.cases.rules.spread import is_enough, out_of_line, spread_of

SHOWN = 5


def fines_like(case: Case) -> tuple[Decimal, ...]:
    """Return the latest fines, in yuan, by one read of one index."""
    if not case.likeness:
        return ()
    found = _like(case, Case.objects.all()).values_list("fine", flat=True)
    return tuple(fine for fine in found[: int(parameters()["like-cases-latest"].number)] if fine)


def alike(person: Person, number: str) -> dict[str, Any]:
    """Return figures over all like cases, and those of them behind the person's own door."""
    case = case_for(person, number)
    fines = fines_like(case)
    spread = spread_of(fines)
    said = _proposed(case)
    return {
        "count": len(fines),
        "needed": int(parameters()["like-cases"].number),
        "enough": spread is not None and is_enough(spread),
        "spread": spread._asdict() if spread else None,
        "fine": said,
        "out_of_line": (out_of_line(fines, said) if said else None) or "",
        "cases": list(_like(case, cases_for(person)).values("number", "fine", "decided_on")[:SHOWN])
        if fines
        else [],
    }


def _like(case: Case, cases: QuerySet[Case]) -> QuerySet[Case]:
    same = {"item": case.item, "procedure": case.procedure, "likeness": case.likeness}
    found = cases.filter(**same, decided_on__isnull=False, fine__gt=0).exclude(pk=case.pk)
    if case.decided_on:
        found = found.filter(decided_on__lte=case.decided_on)
    return found.order_by("-decided_on", "-id")


def _proposed(case: Case) -> Decimal | None:
    """Return the fine decided, or else the one proposed last."""
    if case.decided_on:
        return case.fine
    said = case.acts.filter(move__in=("conclude", "notify")).values_list("said", flat=True).last()
    return Decimal(said["fine"]) if said else None
