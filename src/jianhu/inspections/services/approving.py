"""Many approved with one opinion: each by its own rules, in its own transaction."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.said import form_of
from jianhu.inspections.queries.lacking import lacking
from jianhu.inspections.rules.approval_forms import ManySaid
from jianhu.inspections.rules.forms import Approval
from jianhu.inspections.services.moving import take
from jianhu.inspections.services.plans import approve_plan
from jianhu.kit.errors import Refusal
from jianhu.kit.workflow import Missing


class Answered(NamedTuple):
    """``says``: why not, "" where it is approved now; by which ``basis``; ``more``: what else."""

    number: str
    says: str = ""
    basis: str = ""
    more: tuple[Missing, ...] = ()


def approve_many(by: Person, said: dict[str, Any]) -> list[Answered]:
    """Approve what may be approved; what may not stays as it is and is answered with why."""
    form = form_of(ManySaid, said)
    plans = [_one(by, each, lambda number: approve_plan(by, number)) for each in form.plans]
    return [*plans, *(_visit(by, each, form.opinion) for each in form.visits)]


def _visit(by: Person, number: str, opinion: str) -> Answered:
    """Who has to give reasons hears all of them at once, not one after the other."""
    form = Approval(opinion=opinion)
    said = form.model_dump()
    answered = _one(by, number, lambda number: take(by, number, "approve", said))
    if not answered.says:
        return answered
    others = [each for each in lacking(by, number, form) if each.says != answered.says]
    return answered._replace(more=tuple(others))


def _one(by: Person, number: str, approve: Callable[[str], Any]) -> Answered:
    """The attempt stays in the journal, as if it had been made alone."""
    try:
        approve(number)
    except Refusal as refusal:
        if refusal.attempted:
            with transaction.atomic():
                record(by, *refusal.attempted)
        return Answered(number, refusal.message, refusal.basis)
    return Answered(number)
