"""An invented past: permits, visits, a few penalties, and what devices said of kitchens."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from jianhu.base import moments
from jianhu.organisations.demonstration.plane import dice
from jianhu.subjects.models import FileEntry, Observation, SourceRow, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.entries import place_of
from jianhu.subjects.rules.lists import department_lists
from jianhu.subjects.rules.repairs import repairs

BATCH = 2000
LISTS = {
    "catering": "food-permits",
    "food-retail": "food-permits",
    "pharmacy": "drug-permits",
    "entertainment": "entertainment-venues",
    "construction": "building-sites",
    "manufacturing": "polluters",
}
HAPPENED = (  # kind, grade, title, share of subjects, within how many days
    ("visit", "clean", "日常检查，未发现问题", 0.45, 360),
    ("visit", "problem", "日常检查，发现问题", 0.09, 360),
    ("complaint", "upheld", "投诉属实", 0.04, 180),
    ("correction", "corrected", "责令改正，已改正", 0.07, 360),
    ("correction", "overdue", "责令改正，逾期未改", 0.008, 170),
    ("penalty", "minor", "警告", 0.02, 80),
    ("penalty", "ordinary", "罚款决定", 0.025, 350),
    ("penalty", "serious", "吊销许可证件", 0.003, 350),
)
SMOKY, SMOKY_DAY = 0.06, 0.6  # of the kitchens that have a meter; of their days


def entries(subjects: Sequence[Subject]) -> int:
    """Write what happened to them in the past year."""
    chance, found = dice("subjects' past"), []
    for subject in subjects:
        if subject.industry in LISTS:
            name = department_lists()[LISTS[subject.industry]].name
            found.append(_entry(subject, "permit", "", name, today() - timedelta(days=500)))
        for kind, grade, title, share, within in HAPPENED:
            if chance.random() < share:
                day = today() - timedelta(days=int(chance.integers(1, within)))
                found.append(_entry(subject, kind, grade, title, day))
    FileEntry.objects.bulk_create(found, batch_size=BATCH)
    return len(found)


def observations(kitchens: Sequence[Subject], days: int = 10) -> int:
    """Write what fume meters said of the last days; most kitchens are clean."""
    chance, last = dice("kitchens' smoke"), today()
    found = [
        Observation(subject=kitchen, name="fume", day=last - timedelta(days=n), exceeded=smokes)
        for kitchen in kitchens
        for n, smokes in enumerate(_smoke(chance, days))
    ]
    Observation.objects.bulk_create(found, batch_size=BATCH)
    return len(found)


def rows(subjects: Sequence[Subject], offices: dict[str, int]) -> int:
    """Write the rows of departments' lists that the files were put together from."""
    found: list[SourceRow] = []
    now = moments.now()
    for subject in subjects:
        for key in _lists_of(subject):
            office = offices.get(department_lists()[key].office)
            if office is None:
                continue
            said = {"key": f"{key}-{subject.pk}", "name": subject.name, "class": subject.industry}
            if subject.credit_code:
                said["credit_code"] = subject.credit_code
            found.append(
                SourceRow(
                    office_id=office,
                    list=key,
                    key=said["key"],
                    raw=said,
                    values=said | {"kind": subject.kind, "industry": subject.industry},
                    digest="",
                    file="演示数据",
                    line=len(found) + 2,
                    first_seen=now,
                    last_seen=now,
                    subject=subject,
                )
            )
    SourceRow.objects.bulk_create(found, batch_size=BATCH)
    return len(found)


def _entry(subject: Subject, kind: str, grade: str, title: str, day: date) -> FileEntry:
    link, stage = place_of(kind)
    ends = repairs()[grade].ends(day) if kind == "penalty" else None
    return FileEntry(
        subject=subject,
        kind=kind,
        grade=grade,
        link=link,
        stage=stage,
        thing=f"demonstration:{kind}-{grade}-{subject.pk}",
        title=title,
        day=day,
        at=moments.now(),
        public=kind == "permit" or grade in ("ordinary", "serious"),
        shown_until=ends,
    )


def _smoke(chance: np.random.Generator, days: int) -> Iterator[bool]:
    smoky = chance.random() < SMOKY
    return (smoky and bool(chance.random() < SMOKY_DAY) for _ in range(days))


def _lists_of(subject: Subject) -> Iterator[str]:
    if subject.credit_code:
        yield "market-entities"
    if subject.industry in LISTS:
        yield LISTS[subject.industry]
    elif subject.kind == "vehicle-owner":
        yield "freight-operators"
