"""Inside the house of ``quarter_kept``: plans, a calendar, one day of it."""

from collections import Counter
from datetime import date
from time import perf_counter
from typing import Any

import numpy as np


def fill(subjects: int, items: int, since: date, until: date) -> dict[str, Any]:
    from benchmarks.inside import county
    from jianhu.inspections.demonstration import record_plans
    from jianhu.inspections.demonstration.drawn import OFFICES
    from jianhu.organisations.demonstration.squads import seed_squads
    from jianhu.planning.quarter.county.rates import rates
    from jianhu.subjects import demonstration
    from jianhu.subjects.models import Subject

    county()
    begun = perf_counter()
    demonstration.seed(subjects)
    seed_squads({OFFICES[each.office]: each.teams for each in rates().teams})
    every = list(Subject.objects.order_by("pk"))
    drawn = np.random.default_rng(1).choice(
        [str(colour) for colour in rates().colours], len(every), p=list(rates().colours.values())
    )
    for each, colour in zip(every, drawn, strict=True):
        each.colour, each.pending = str(colour), ""
    Subject.objects.bulk_update(every, ["colour", "pending"], batch_size=500)
    rows = record_plans(every, since, until, items)
    return {"rows": rows, "filled_in_s": round(perf_counter() - begun, 1)}


def calendar(since: date, until: date, seconds: float) -> dict[str, Any]:
    from jianhu.base.models import Person
    from jianhu.inspections.models import DueItem, Visit
    from jianhu.inspections.services import draft_calendar

    begun = perf_counter()
    made = draft_calendar(Person.objects.get(username="liaison"), since, until, seconds=seconds)
    took = round(perf_counter() - begun, 1)
    taken = DueItem.objects.exclude(visit=None).select_related("visit")
    late = sum(not each.earliest <= each.visit.day <= each.due for each in taken)
    days = Visit.objects.values_list("subject", "day").distinct().count()
    reasons = Counter(DueItem.objects.filter(visit=None).values_list("left_out", flat=True))
    return {
        **made._asdict(), "enterprise_days": days, "late": late, "over_cap": _over_cap(since),
        "left_out": dict(reasons), "drafted_in_s": took, "day": _walk(),
    }  # fmt: skip


def _over_cap(since: date) -> int:
    """Count offices' visits above the cap, by the rows themselves."""
    from jianhu.inspections.models import VisitItem
    from jianhu.inspections.rules.caps import cap_for

    rows = VisitItem.objects.exclude(visit__source__in=("superior", "complaint", "alarm"))
    each = set(rows.values_list("visit__subject", "office__code", "visit"))
    made = Counter((subject, office) for subject, office, _ in each)
    caps = {office: cap_for(office, "", since) for _, office in made}
    return sum(bool(caps[o]) and count > caps[o].visits for (_, o), count in made.items())


def _walk() -> dict[str, Any]:
    """Let heads approve the first day's visits: how many, and how many wait for a reason."""
    from jianhu.inspections.demonstration.seeding import approve
    from jianhu.inspections.models import Visit
    from jianhu.kit.errors import Refusal

    first = Visit.objects.order_by("day").values_list("day", flat=True)[0]
    refused: Counter[str] = Counter()
    visits = Visit.objects.filter(day=first)
    for visit in visits:
        try:
            approve(visit)
        except Refusal as refusal:
            refused[str(refusal)[:40]] += 1
    return {"visits": visits.count(), "refused": dict(refused)}
