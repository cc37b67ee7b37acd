"""Making a move of a visit: lock – ask the rules – write – keep – record."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.said import form_of
from jianhu.inspections.facts import VisitMoved
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.door import decides, goes, visit_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.clock import came_late, check_clock, dated
from jianhu.inspections.rules.procedure import VISIT, WALK, VisitMove
from jianhu.inspections.services.attempts import attempt
from jianhu.inspections.services.holding import hold_folded, hold_inspected
from jianhu.inspections.services.keeping import keep
from jianhu.inspections.services.papers import make_papers
from jianhu.kit.errors import NotAllowed
from jianhu.kit.shape import Shape


@transaction.atomic
def take(
    by: Person,
    number: str,
    move: str,
    said: dict[str, Any],
    *,
    said_at: datetime | None = None,
    sent_at: datetime | None = None,
) -> Visit:
    """Make one move, or say what is missing and by which article.

    ``said_at`` and ``sent_at``: by the phone's clock, which is refused where it is wrong. What was
    said longer ago than a network is believed to be missing is dated now; both stand in the act.
    """
    if move == "call-off":
        hold_folded(Q(number=number))
    visit = visit_for(by, number, lock=True)
    row = VISIT.move(visit.step, move)
    assert isinstance(row, VisitMove)
    with attempt(visit, row.label):
        _may(by, row, visit)
        check_clock(sent_at, said_at, moments.now())
        form = _timely(form_of(row.form, said), said_at, _began_late(visit))
        hold_inspected(visit, move)
        facts = replace(facts_of(visit, by, form), said_on=_phones_day(said_at))
        before, visit.step = visit.step, VISIT.after(visit.step, move, facts)
        act = VisitAct.objects.create(
            visit=visit, move=move, by=by, at=moments.now(), said_at=said_at,
            before=before, after=visit.step, said=form.model_dump(mode="json"),
        )  # fmt: skip
        keep(by, visit, act, form)
        visit.save()
        make_papers(visit, act, form)
        record(by, visit, VisitMoved(visit.pk, number, move, row.label, before, visit.step))
        return visit


def _may(by: Person, row: VisitMove, visit: Visit) -> None:
    if not by.has_perm(row.permission):
        raise NotAllowed(f"您的岗位没有这项权限：{row.label}。")
    if row.permission == WALK and not goes(by, visit):
        raise NotAllowed(f"您不是这次检查的人员，不能{row.label}。", basis=STRICT)
    if row.permission != WALK and not decides(by, visit, row.permission):
        raise NotAllowed(f"应当由牵头机关{row.label}。", basis=STRICT)


def _phones_day(said_at: datetime | None) -> date | None:
    """A phone that was offline for long still says of which day it speaks; the act keeps both."""
    return moments.local(said_at).date() if said_at else None


def _began_late(visit: Visit) -> tuple[datetime, datetime] | None:
    """When the arrival was said and when it came, where the phone was away for too long."""
    began = visit.acts.filter(move__startswith="arrive").last()
    if began is None or began.said_at is None or not came_late(began.said_at, began.at):
        return None
    return began.said_at, began.at


def _timely(
    form: Shape, said_at: datetime | None, began: tuple[datetime, datetime] | None
) -> Shape:
    """What would be dated into tomorrow is refused; what is typed of the past is dated now."""
    at = getattr(form, "at", None)
    if at is None:
        return form
    now = moments.now()
    if said_at is None:
        check_clock(None, at, now)
    return form.model_copy(update={"at": dated(at, said_at, now, began)})
