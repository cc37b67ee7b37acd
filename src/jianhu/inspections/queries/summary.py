"""A period in figures, for whoever plans visits: how many, how many together, how many spared."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.queries.happened import happened
from jianhu.inspections.rules.counting import Counted, figures, reception_days, reduction


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
