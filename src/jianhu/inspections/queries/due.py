"""Reading the rows of a plan: each names a subject and a published item, within the plan's days."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q

from jianhu.catalogue import queries as catalogue
from jianhu.inspections.queries.facts import INSPECTS, LAWFUL_BODIES
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.plan_forms import DueSaid, PlanSaid
from jianhu.kit.errors import WrongStep
from jianhu.subjects.queries import subjects


def due_rows(office: Any, rows: Sequence[DueSaid], plan: PlanSaid) -> list[dict[str, Any]]:
    """Return what is to be kept of each row; one that may not stand is named by its line."""
    if office.kind not in LAWFUL_BODIES:
        raise WrongStep(f"{office.name}不是公布的行政检查主体，不能制定检查计划。", basis=STRICT)
    known, items = _subjects(rows), _items(office, plan)
    seen: set[tuple[int, str]] = set()
    kept = []
    for place, row in enumerate(rows, 1):
        where = f"第{row.line or place}行"
        subject, item = known.get(row.subject), items.get(row.item)
        if subject is None:
            raise WrongStep(f"{where}：没有监管对象{row.subject}，请先建档。", basis=STRICT)
        if item is None:
            raise WrongStep(
                f"{where}：事项{row.item}不在{office.name}公布的检查事项内，不能列入计划。",
                basis=STRICT,
            )
        if (subject, row.item) in seen:
            raise WrongStep(f"{where}：同一对象的同一事项写了两次。", basis=STRICT)
        seen.add((subject, row.item))
        kept.append(_kept(row, subject, item, plan, where))
    return kept


def _kept(row: DueSaid, subject: int, item: Any, plan: PlanSaid, where: str) -> dict[str, Any]:
    earliest, due = row.earliest or plan.since, row.due or plan.until
    if not plan.since <= earliest <= due <= plan.until:
        raise WrongStep(f"{where}：日期不在计划的期间内。", basis=STRICT)
    return {
        "subject_id": subject,
        "item": item.code,
        "item_name": item.name,
        "domain": item.domain,
        "earliest": earliest,
        "due": due,
        "minutes": row.minutes,
    }


def _subjects(rows: Sequence[DueSaid]) -> dict[str, int]:
    named = {row.subject for row in rows}
    found = subjects().filter(Q(code__in=named) | Q(credit_code__in=named, belongs_to=None))
    keys: dict[str, int] = {}
    for key, code, credit in found.values_list("pk", "code", "credit_code"):
        keys[code] = key
        if credit:
            keys[credit] = key
    return keys


def _items(office: Any, plan: PlanSaid) -> dict[str, Any]:
    enforceable = catalogue.enforceable(office.pk, plan.since)
    return {each.code: each for each in enforceable if INSPECTS in each.measure}
