"""Making a move: lock – ask the rules – write – keep – record."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.door import case_for
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.rules.booked import where_booked
from jianhu.cases.rules.moves import HANDLE, CaseMove
from jianhu.cases.services.consulting import given_to
from jianhu.cases.services.entitled import may
from jianhu.cases.services.keeping import Done, keep_following, keep_said, tell
from jianhu.cases.services.norms import with_own
from jianhu.cases.services.said import WrongForm, attempt, day_of, form_of
from jianhu.kit.shape import Shape

HAPPENED = ("began_at", "ended_at")


@transaction.atomic
def take(
    by: Person, number: str, move: str, said: dict[str, Any], *, said_at: datetime | None = None
) -> Case:
    """Make one move of the case's procedure, or say what is missing and by which article."""
    case = case_for(by, number, lock=True)
    row = case.table.move(case.step, move)
    assert isinstance(row, CaseMove)
    with attempt(case, row.label):
        may(by, row, case)
        return make(by, case, row, form_of(row.form, said), said_at)


def make(by: Person, case: Case, row: CaseMove, form: Shape, said_at: datetime | None) -> Case:
    # Only handlers work where there is no network; who approves or decides does so by our clock.
    said_at = said_at if HANDLE in row.permission.split("|") else None
    today, was_open = day_of(said_at), case.decided_on is None
    on, facts = _on(form, today), facts_of(case, by, today, form)
    before, case.step = case.step, case.table.after(case.step, row.name, facts)
    form = where_booked(with_own(given_to(form, facts), case), facts.bookings)
    act = _written(by, case, row.name, form, on, said_at, before)
    done = Done(by, case, row, act, form, facts)
    keep_said(done)
    keep_following(done, facts_of(case, by, today), was_open=was_open)
    tell(done)
    return case


def _written(
    by: Person,
    case: Case,
    move: str,
    form: Shape,
    on: date,
    said_at: datetime | None,
    before: str,
) -> Act:
    return Act.objects.create(
        case=case,
        move=move,
        by=by,
        on=on,
        at=moments.now(),
        said_at=said_at,
        before=before,
        after=case.step,
        said=form.model_dump(mode="json"),
    )


def _on(form: Any, today: date) -> date:
    on: date = getattr(form, "on", None) or today
    if on > today:
        raise WrongForm("日期不能在今天以后。")
    if any(at and at > moments.now() for at in (getattr(form, name, None) for name in HAPPENED)):
        raise WrongForm("时间不能在现在以后。")
    return on
