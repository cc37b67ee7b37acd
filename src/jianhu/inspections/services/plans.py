"""Plans: an office's due items, checked row by row, approved by its head."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.numbering import next_number
from jianhu.base.said import form_of
from jianhu.inspections.facts import PlanApproved, PlanRecorded, PlanReturned
from jianhu.inspections.models import Campaign, DueItem, Plan
from jianhu.inspections.queries.campaigns import campaign_named
from jianhu.inspections.queries.door import plan_for
from jianhu.inspections.queries.draws import check_drawn
from jianhu.inspections.queries.due import codes_of, due_rows
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.plan_forms import DueSaid, PlanSaid, Returned
from jianhu.inspections.rules.procedure import APPROVE, PLAN
from jianhu.inspections.services.attempts import attempt
from jianhu.kit.errors import NotAllowed, WrongStep
from jianhu.organisations import queries as organisations

BATCH = 1000


@transaction.atomic
def record_plan(by: Person, said: dict[str, Any], rows: Iterable[dict[str, Any]]) -> Plan:
    """Write a plan down; a row that may not stand is refused with its line and the article."""
    form = form_of(PlanSaid, said)
    dues = [form_of(DueSaid, row) for row in rows]
    office = own_office(by, form.office)
    with attempt(by, f"登记检查计划“{form.title}”"):
        if not dues:
            raise WrongStep("计划里没有待查事项。", basis=STRICT)
        made = due_rows(by, office, dues, form)
        if form.source == "random":
            check_drawn(form.reference, codes_of(made))
        plan = Plan.objects.create(
            number=f"JH{form.since.year}-{next_number('inspection-plan', form.since.year):06d}",
            title=form.title,
            office=office,
            source=form.source,
            reference=form.reference,
            campaign=campaign_named(form.campaign, form.since, form.until),
            since=form.since,
            until=form.until,
            by=by,
            at=moments.now(),
        )
        rows_of = [DueItem(plan=plan, office=office, **row) for row in made]
        DueItem.objects.bulk_create(rows_of, batch_size=BATCH)
        record(by, plan, PlanRecorded(plan.pk, plan.number, office.pk, plan.source, len(made)))
        return plan


@transaction.atomic
def approve_plan(by: Person, number: str) -> Plan:
    """The office's own head approves; nobody approves what he drew up (I4)."""
    plan = plan_for(by, number, lock=True)
    with attempt(plan, "批准检查计划"):
        check_may_approve(by, plan, "检查计划")
        plan.state, plan.approved_by, plan.approved_at = "approved", by, moments.now()
        plan.save(update_fields=["state", "approved_by", "approved_at"])
        record(by, plan, PlanApproved(plan.pk, plan.number))
        return plan


@transaction.atomic
def return_plan(by: Person, number: str, said: dict[str, Any]) -> Plan:
    """The head does not approve, and says why; another is drawn up instead."""
    form = form_of(Returned, said)
    plan = plan_for(by, number, lock=True)
    with attempt(plan, "退回检查计划"):
        check_may_approve(by, plan, "检查计划")
        plan.state, plan.returned_because = "returned", form.because
        plan.save(update_fields=["state", "returned_because"])
        record(by, plan, PlanReturned(plan.pk, plan.number, form.because))
        return plan


def check_may_approve(by: Person, thing: Plan | Campaign, what: str) -> None:
    """A draft, by the office's own head, who did not draw it up (I4)."""
    if thing.state != "draft":
        raise WrongStep(f"{what}{thing.get_state_display()}，不能再批准。", basis=STRICT)
    check_own(by, thing.office_id, APPROVE)
    if thing.by_id == by.pk:
        raise NotAllowed(f"自己制定的{what}应当由其他负责人批准。", basis=STRICT)


def check_own(by: Person, office: int, permission: str) -> None:
    """Who heads one office approves nothing of another, whatever else he is there (I4)."""
    if office not in organisations.offices_where(by, permission):
        raise NotAllowed("应当由本机关负责人批准。", basis=STRICT)


def own_office(by: Person, code: str) -> Any:
    mine = organisations.offices_where(by, PLAN)
    held = [each.office for each in organisations.posts_of(by) if each.office.pk in mine]
    office = next((each for each in held if code in ("", each.code)), None)
    if office is None:
        raise NotAllowed("只能为自己任职的单位制定计划。")
    return office
