"""Figures of a period, each with the visits it is counted from."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.door import visits_for
from jianhu.inspections.queries.history import HAPPENED
from jianhu.inspections.rules.counting import Counted, figures, reception_days, reduction


def happened(person: Person, since: date, until: date) -> QuerySet[Visit]:
    """Return the inspections that took place; what is no inspection does not count (I10)."""
    return visits_for(person).filter(
        day__gte=since, day__lte=until, step__in=HAPPENED, kind__in=("inspection", "observation")
    )


def counted(visits: QuerySet[Visit]) -> list[Counted]:
    offices: dict[int, set[int]] = defaultdict(set)
    rows = VisitItem.objects.filter(visit__in=visits).values_list("visit", "office").distinct()
    for visit, office in rows:
        offices[visit].add(office)
    fields = visits.order_by("id").values_list(
        "pk", "subject_id", "day", "lead_id", "problems", "scanned_at"
    )
    return [
        Counted(
            visit,
            subject,
            day,
            tuple(sorted(offices[visit] or {lead})),
            problems,
            scanned is not None,
        )
        for visit, subject, day, lead, problems, scanned in fields
    ]


def summary(person: Person, since: date, until: date, baseline: int = 0) -> dict[str, Any]:
    """Return rows 2, 25, 130, 186: ``baseline`` is the number of visits to compare with."""
    visits = counted(happened(person, since, until))
    made = figures(visits)
    months = reception_days(visits)
    return {
        "since": since,
        "until": until,
        "visits": made.visits,
        "joint": made.joint,
        "avoided": made.avoided,
        "days": made.days,
        "found": made.found,
        "joint_rate": made.joint_rate,
        "discovery_rate": made.discovery_rate,
        "scan_rate": made.scan_rate,
        "days_a_month": sum(months.values()) / len(months) if months else 0.0,
        "visits_a_subject_month": made.visits / len(months) if months else 0.0,
        "baseline": baseline,
        "reduction": reduction(baseline, made.visits),
    }
