"""A made-up town of kitchens: some dirty, most clean, and what each test needs to differ."""

import csv
import gzip
from dataclasses import replace
from datetime import date, timedelta

from jianhu.planning.risk import Finding, Visit

FIRST = date(2030, 1, 7)
HEADING = (
    "Inspection_ID", "Inspection_Date", "License", "criticalCount", "seriousCount", "minorCount",
    "fail_flag", "Facility_Type", "sanitarian", "Test", "glm_pred",
)  # fmt: skip


def visit(number, day, critical=0, **known):
    serious = known.pop("serious", 0)
    known.setdefault("premises", f"premises {number}")
    return Visit(str(number), found=Finding(day, critical, serious), **known)


def town(months=12, kitchens=60, **every):
    """Every kitchen each month; every fifth is dirty and mostly found so, another now and then."""
    return [
        replace(_seen(month, kitchen), **every)
        for month in range(months)
        for kitchen in range(kitchens)
    ]


def _seen(month, kitchen):
    day = FIRST + timedelta(days=30 * month + kitchen % 20)
    dirty = kitchen % 5 == 0
    found = (month + kitchen) % 8 if dirty else (month * 7 + kitchen) % 23 == 0
    return visit(f"{month:02}{kitchen:03}", day, int(bool(found)), premises=f"kitchen {kitchen}")


def write(path, visits, since, scores=None, **spoilt):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADING)
        for at, each in enumerate(visits):
            rows.writerow(_row(each, since, scores[at] if scores else 0.5, spoilt))


def _row(each, since, score, spoilt):
    told = {
        "day": each.day, "critical": each.found.critical, "test": each.day >= since, **spoilt
    }  # fmt: skip
    return (
        each.number, told["day"], each.premises, told["critical"], each.found.serious, 0, 0,
        "Restaurant", each.group, told["test"], score,
    )  # fmt: skip
