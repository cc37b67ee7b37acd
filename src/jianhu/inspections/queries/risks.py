"""In what order subjects should be visited: the installation's model, or colour and past findings.

A model is a file that ``jianhu risk learn`` writes from this house's own visits. It orders visits;
it is no colour and decides nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.history import histories
from jianhu.inspections.rules.procedure import HAPPENED
from jianhu.inspections.rules.risk import WEIGHTS, Placed, Standing, by_estimate, placed
from jianhu.planning import risk


def places(subjects: Iterable[Any], on: date) -> dict[int, Placed]:
    """Return each subject's place in the order, the riskiest first."""
    known = {each.pk: each for each in subjects}
    path = Path(settings.RISK_MODEL)
    return _modelled(known, on, path) if path.exists() else placed(_standing(known))


def past_visits() -> list[risk.Visit]:
    """Return every visit that took place as a model is taught it."""
    held = Visit.objects.filter(step__in=HAPPENED, kind="inspection").select_related("subject")
    outcomes: dict[int, Counter[str]] = defaultdict(Counter)
    rows = VisitItem.objects.filter(visit__in=held).values_list("visit", "outcome")
    for visit, outcome in rows:
        outcomes[visit][WEIGHTS.get(outcome, "")] += 1
    return [
        _visit(each.number, each.subject, _finding(each.day, outcomes[each.pk]))
        for each in held.order_by("day", "id")
    ]


def _standing(known: Mapping[int, Any]) -> dict[int, Standing]:
    past = histories(known)
    return {
        key: Standing(
            subject.colour,
            made=len({went.visit for went in past.get(key, ())}),
            found=len({went.visit for went in past.get(key, ()) if not went.fruitless}),
            last=max((went.day for went in past.get(key, ())), default=None),
        )
        for key, subject in known.items()
    }


def _modelled(known: Mapping[int, Any], on: date, path: Path) -> dict[int, Placed]:
    asked = [_visit(str(key), each, risk.Finding(on)) for key, each in known.items()]
    found = _model(path, path.stat().st_mtime).risks(asked, risk.Known(past_visits(), on))
    return by_estimate(
        {
            int(each.number): (each.probability, [reason.says for reason in each.reasons])
            for each in found
        }
    )


@cache
def _model(path: Path, written: float) -> risk.Model:
    return risk.load(path)


def _visit(number: str, subject: Any, found: risk.Finding) -> risk.Visit:
    at = None if subject.lon is None else (subject.lon, subject.lat)
    return risk.Visit(
        number, subject.code, found,
        kind=subject.industry, name=subject.name, area=subject.area[:9], place=at,
    )  # fmt: skip


def _finding(day: date, weighed: Counter[str]) -> risk.Finding:
    grave = weighed["critical"], weighed["serious"]
    return risk.Finding(day, *grave, weighed["minor"], failed=any(grave))
