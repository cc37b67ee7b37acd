"""Who turns red gets a plan: drafted by itself, begun by nobody before a head approves (row 22)."""

from datetime import timedelta
from itertools import groupby

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.numbering import next_number
from jianhu.base.people import system
from jianhu.catalogue import queries as catalogue
from jianhu.inspections.facts import PlanRecorded
from jianhu.inspections.models import DueItem, Plan
from jianhu.inspections.queries.facts import INSPECTS, LAWFUL_BODIES
from jianhu.inspections.rules.parameters import number
from jianhu.organisations import queries as organisations
from jianhu.subjects.queries import applicable_items, subjects


@transaction.atomic
def plan_for_red(key: int) -> int:
    """Draft each competent office's plan; heard twice, it is drafted once. Return how many."""
    subject = subjects([key]).first()
    if (
        subject is None
        or subject.colour != "red"  # heard late: it may be better by now
        or Plan.objects.filter(source="alarm", reference=f"red:{key}")
        .filter(state="draft")
        .exists()
    ):
        return 0
    today = moments.local(moments.now()).date()
    town = subject.area[:9]
    by_office = sorted(
        (catalogue.competent_office(each.code, town, today), each.code, each)
        for each in applicable_items(subject, today)
    )
    made = 0
    for office, rows in groupby(by_office, key=lambda row: row[0]):
        found = organisations.office_by_id(office)
        if found is None or found.kind not in LAWFUL_BODIES:
            continue
        may = {e.code for e in catalogue.enforceable(found.pk, today) if INSPECTS in e.measure}
        items = [each for _, _, each in rows if each.code in may]
        if not items:
            continue
        plan = Plan.objects.create(
            number=f"JH{today.year}-{next_number('inspection-plan', today.year):06d}",
            title=f"{subject.name}转红后的检查"[:80],
            office=found,
            source="alarm",
            reference=f"red:{key}",
            since=today,
            until=today + timedelta(days=number("red-due")),
            by=system(),
            at=moments.now(),
        )
        DueItem.objects.bulk_create(
            DueItem(
                plan=plan, subject=subject, office=found, item=each.code,
                item_name=each.name, domain=each.domain, earliest=plan.since, due=plan.until,
            )
            for each in items
        )  # fmt: skip
        told = PlanRecorded(plan.pk, plan.number, office, plan.source, len(items))
        record(system(), plan, told)
        made += 1
    return made
