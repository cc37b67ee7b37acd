"""Making a move: lock – ask the rules – write – record."""

from datetime import datetime
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.act_codes import Body, give_code
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.cases.facts import CaseDecided, CaseMoved
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.header import header_office
from jianhu.cases.rules.due import due_on
from jianhu.cases.rules.moves import DECIDE, HANDLE, CaseMove
from jianhu.cases.rules.open_moves import permits
from jianhu.cases.rules.owed import owed
from jianhu.cases.rules.procedures import PROCEDURES
from jianhu.cases.services.holding import keep_held, set_clocks
from jianhu.cases.services.lenient import keep_leniency
from jianhu.cases.services.papers import make_paper
from jianhu.cases.services.publishing import keep_publication
from jianhu.cases.services.said import WrongForm, attempt, day_of, form_of
from jianhu.cases.services.terms import keep_terms
from jianhu.kit.errors import NotAllowed, WrongStep
from jianhu.kit.shape import Shape
from jianhu.organisations import queries as organisations

HAPPENED = ("began_at", "ended_at")
FROM_THEN_ON_CODED = {"ordinary": "file", "simple": "decide"}


@transaction.atomic
def take(
    by: Person, number: str, move: str, said: dict[str, Any], *, said_at: datetime | None = None
) -> Case:
    """Make one move of the case's procedure, or say what is missing and by which article."""
    case = case_for(by, number, lock=True)
    row = PROCEDURES[case.procedure].move(case.step, move)
    assert isinstance(row, CaseMove)
    with attempt(case, row.label):
        may(by, row)
        _by_its_own_head(by, case, row)
        return make(by, case, row, form_of(row.form, said), said_at)


def make(by: Person, case: Case, row: CaseMove, form: Shape, said_at: datetime | None) -> Case:
    # Only handlers work where there is no network; who approves or decides does so by our clock.
    said_at = said_at if HANDLE in row.permission.split("|") else None
    on = _on(form, day_of(said_at))
    facts = facts_of(case, by, day_of(said_at), form)
    before = case.step
    case.step = PROCEDURES[case.procedure].after(before, row.name, facts)
    act = Act.objects.create(
        case=case,
        move=row.name,
        by=by,
        on=on,
        at=moments.now(),
        said_at=said_at,
        before=before,
        after=case.step,
        said=form.model_dump(mode="json"),
    )
    _keep(case, row.name, form, on)
    keep_leniency(by, case, row.name, facts, on)
    if row.name == "ask-review":
        case.reviewer_id = facts.reviewers[0]
    known = facts_of(case, by, day_of(said_at))
    case.due_on, case.paid = due_on(known), owed(known).paid
    case.save()
    if case.parent_id:
        keep_held(case, row.name, form)
        set_clocks(case, known)
    else:
        keep_terms(case, known)
        keep_publication(case, row.name, known)
    if row.name == FROM_THEN_ON_CODED.get(case.procedure):
        give_code(
            case, "C", organisations.county().code, Body(case.office_id, case.office.name), on, by
        )
    # Until the forms of coercion fill their documents: only a penalty case makes papers.
    if row.document and not case.parent_id:
        make_paper(case, act, known, row.document)
    record(
        by, case, CaseMoved(case.pk, case.number, row.name, row.label, before, case.step, f"{on}")
    )
    if row.name == "decide":
        _tell_decision(by, case, form)
    return case


def _tell_decision(by: Person, case: Case, form: Any) -> None:
    told = CaseDecided(
        case.pk, case.number, case.item, case.office_id, form.fine, form.kinds, case.procedure
    )
    record(by, case, told)


def _keep(case: Case, move: str, form: Any, on: Any) -> None:
    """Copy what lists and other cases look for; the ledger stays the source."""
    if move == "file":
        case.filed_on = on
    elif move == "decide":
        case.fine, case.decided_on = form.fine, on
        if case.procedure == "simple":
            case.filed_on = on
    elif move == "review-ended" and form.outcome != "upheld":
        case.fine = form.fine or 0
    elif move == "close":
        case.closed_on = on


def _on(form: Any, today: Any) -> Any:
    on = getattr(form, "on", None) or today
    if on > today:
        raise WrongForm("日期不能在今天以后。")
    if any(at and at > moments.now() for at in (getattr(form, name, None) for name in HAPPENED)):
        raise WrongForm("时间不能在现在以后。")
    return on


def _by_its_own_head(by: Person, case: Case, row: CaseMove) -> None:
    """Who sees the cases of a whole town is not the head of every office that acts there."""
    own = {case.office_id, header_office(case, day_of(None)).pk}
    if row.permission == DECIDE and not own & {e.office.pk for e in organisations.posts_of(by)}:
        raise WrongStep(
            f"{row.label}由办理本案的机关（{case.office.name}）负责人进行，请提交该机关负责人。",
            basis="administrative-penalty-law/57",
        )


def may(by: Person, row: CaseMove) -> None:
    if not permits(row, organisations.permissions_of(by)):
        raise NotAllowed(f"您的岗位没有这项权限：{row.label}。")
