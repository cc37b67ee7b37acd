"""What a move of this visit asks: its form, with the people and offices that can be chosen."""

from collections.abc import Callable
from typing import Any

from jianhu.inspections.models import Visit
from jianhu.inspections.queries.staffing import who_may_go
from jianhu.inspections.rules.needs.frequency import over_caps
from jianhu.inspections.rules.procedure import VisitMove
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.kit.shape import schema_of
from jianhu.organisations import queries as organisations

Asked = dict[str, Any]


def form_of_move(row: VisitMove, facts: VisitFacts, visit: Visit) -> dict[str, Any]:
    form = schema_of(row.form)
    if row.name not in NARROWED:
        return form
    return form | {"properties": NARROWED[row.name](form["properties"], facts, visit)}


def _approval(asked: Asked, facts: VisitFacts, visit: Visit) -> Asked:
    """Late is only what is approved after the door."""
    known = {name: each for name, each in asked.items() if name != "late_because"}
    return _over_caps(known, facts, visit)


def _over_caps(asked: Asked, facts: VisitFacts, visit: Visit) -> Asked:
    """Of the caps only those are asked for that this visit goes beyond."""
    over = [*over_caps(facts)]
    if not over:
        return {name: each for name, each in asked.items() if not name.startswith("over_cap")}
    return asked | {"over_caps": asked["over_caps"] | {"items": {"type": "string", "enum": over}}}


def _staff(asked: Asked, facts: VisitFacts, visit: Visit) -> Asked:
    names = {f"{who}": each.label for who, each in who_may_go(visit).items()}
    return asked | {"people": asked["people"] | {"items": {"enum": [*names], "x-labels": names}}}


def _relief(asked: Asked, facts: VisitFacts, visit: Visit) -> Asked:
    """The colleagues of those who went, by name; the service asks for the certificate."""
    if not facts.ordered:
        return asked
    sent = {each.person for each in facts.officers}
    offices = {each.office for each in facts.items if each.code in facts.ordered}
    names = {
        f"{each.pk}": f"{each}"
        for office in sorted(offices)
        for each in organisations.people_of(office).order_by("pk")
        if each.pk not in sent
    }
    return asked | {"person": asked["person"] | {"enum": [*names], "x-labels": names}}


NARROWED: dict[str, Callable[[Asked, VisitFacts, Visit], Asked]] = {
    "approve": _approval,
    "approve-late": _over_caps,
    "staff": _staff,
    "relieve": _relief,
}
