"""A period in figures, for whoever plans visits: how many, how many together, how many spared."""

from datetime import date
from typing import Any

from jianhu.base.models import Person
from jianhu.inspections.queries import made
from jianhu.inspections.queries.happened import happened


def summary(person: Person, since: date, until: date) -> dict[str, Any]:
    """Return what the wall counts of the same days (rows 25, 130, 186)."""
    came = happened(person, since, until)
    found = made.visits(came).counts()
    visits = found["made"]
    return {
        "since": since,
        "until": until,
        "visits": visits,
        "joint": found["joint"],
        "avoided": made.spared(came).counts()["all"],
        "days": found["days"],
        "found": found["fruitful"],
        "joint_rate": _share(found["joint"], visits),
        "discovery_rate": _share(found["fruitful"], visits),
        "scan_rate": _share(found["scanned"], visits),
        "days_a_month": _share(found["days"], found["months"]),
        "visits_a_subject_month": _share(visits, found["months"]),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
