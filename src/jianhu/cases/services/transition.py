"""Letting running cases go over to a newer edition of their procedure, one by one."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseEditionChanged
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.door import case_for, cases_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.editions import find_edition
from jianhu.cases.rules.needs.officers import by_no_handler
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.rules.transition import (
    LABEL,
    TRANSITION,
    Transition,
    why_no_edition,
    why_not_over,
)
from jianhu.cases.services.joint import must_be_ours
from jianhu.cases.services.said import attempt, day_of, form_of
from jianhu.kit.errors import NotFound, Refusal, WrongStep
from jianhu.organisations.queries import scope_of


@transaction.atomic
def go_over(by: Person, number: str, said: dict[str, Any]) -> Case:
    """Record the transitional decision for one running case."""
    case = case_for(by, number, lock=True)
    with attempt(case, LABEL):
        must_be_ours(by, case)
        form, today = form_of(Transition, said), day_of(None)
        _check(by, case, form, today)
        before, case.edition = case.edition, form.edition
        case.save(update_fields=["edition"])
        _write(by, case, form.model_copy(update={"before": before}), today)
        days = (f"{before}", f"{form.edition}")
        told = (case.pk, number, case.procedure, *days, form.reason, form.document)
        record(by, case, CaseEditionChanged(*told))
    return case


def all_go_over(by: Person, procedure: str, said: dict[str, Any]) -> list[dict[str, str]]:
    """The same for each running case of the office; return those that stay, and why."""
    if procedure not in PROCEDURES:
        raise NotFound(f"没有这个程序；可选：{'、'.join(PROCEDURES)}。")
    form = form_of(Transition, said)
    _check_edition(procedure, form.edition)
    return [
        {"number": number, "says": _one_of_all(by, number, said)}
        for number in _running(by, procedure, form.edition)
    ]


def _one_of_all(by: Person, number: str, said: dict[str, Any]) -> str:
    """Return why it stays, "" if it went over; the attempt stays in the journal as ever."""
    try:
        go_over(by, number, said)
    except Refusal as refusal:
        if refusal.attempted:
            with transaction.atomic():
                record(by, *refusal.attempted)
        return refusal.message
    return ""


def _running(by: Person, procedure: str, edition: date) -> list[str]:
    ours = cases_for(by).filter(office__in=scope_of(by).offices, procedure=procedure)
    older = ours.filter(edition__lt=edition, closed_on=None).order_by("pk")
    return [each.number for each in older if each.table.open_moves(each.step)]


def _check_edition(procedure: str, since: date) -> None:
    if why := why_no_edition(find_edition(procedure, since), day_of(None)):
        raise WrongStep(why)


def _check(by: Person, case: Case, form: Transition, today: date) -> None:
    _check_edition(case.procedure, form.edition)
    there = find_edition(case.procedure, form.edition)
    if there and (why := why_not_over(case.table, there, case.step)):
        raise WrongStep(why)
    if missing := by_no_handler(facts_of(case, by, today)):
        raise WrongStep(missing, basis=by_no_handler.basis)


def _write(by: Person, case: Case, form: Transition, today: date) -> None:
    Act.objects.create(
        case=case,
        move=TRANSITION,
        by=by,
        on=today,
        at=moments.now(),
        before=case.step,
        after=case.step,
        said=form.model_dump(mode="json"),
    )
