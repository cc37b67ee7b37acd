"""Which subject a row of a list belongs to, and what its file learns from it."""

from collections.abc import Mapping
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.subjects.models import FileEntry, SourceRow, Subject
from jianhu.subjects.models.subjects import ONE_FILE
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.entries import place_of
from jianhu.subjects.rules.lists import DepartmentList
from jianhu.subjects.services.filing import BATCH, file_subjects

OF_A_SUBJECT = (
    *("kind", "name", "credit_code", "identity_number", "industry", "scale", "status"),
    *("address", "contact", "phone", "lon", "lat", "area"),
)


FILLED = ("industry", "scale", "address", "contact", "phone", "area")


def link_rows(by: Person, known: DepartmentList, rows: list[SourceRow]) -> tuple[int, int]:
    """Give each row its subject: by credit code, or a new file; the others wait for linkage.

    Return how many files were opened and how many rows wait.
    """
    loose = [row for row in rows if row.subject_id is None]
    codes = {code for row in loose if (code := _code_of(known, row))}
    there = _subjects_by_code(codes)
    fresh: dict[str, dict[str, Any]] = {}
    for row in loose:
        code = _code_of(known, row)
        if code not in there and (code or known.alone):
            fresh.setdefault(code or row.key, said_of_a_subject(row.values))
    made = file_subjects(by, fresh.values(), known.name)
    there |= dict(zip(fresh, made, strict=True))
    for row in loose:
        row.subject = there.get(_code_of(known, row) or (row.key if known.alone else ""))
    SourceRow.objects.bulk_update(loose, ["subject"], batch_size=500)
    _fill(rows, {each.pk for each in made})
    return len(made), sum(row.subject is None for row in loose)


def _subjects_by_code(codes: set[str]) -> dict[str, Subject]:
    wanted, found = sorted(codes), dict[str, Subject]()
    for start in range(0, len(wanted), 500):
        held = Subject.objects.filter(ONE_FILE, credit_code__in=wanted[start : start + 500])
        found |= {each.credit_code: each for each in held}
    return found


def _fill(rows: list[SourceRow], new: set[int]) -> None:
    """Learn from a row what a file did not know; what it knows stays."""
    learnt: dict[int, Subject] = {}
    for row in rows:
        subject = row.subject
        if subject is not None and subject.pk not in new and learn(subject, row.values):
            learnt[subject.pk] = subject
    Subject.objects.bulk_update(learnt.values(), [*FILLED, "lon", "lat"], batch_size=500)


def learn(subject: Subject, values: Mapping[str, Any]) -> dict[str, Any]:
    """Set, unsaved, what the subject's file did not know; return it."""
    found = {k: values[k] for k in FILLED if not getattr(subject, k) and values.get(k)}
    if subject.lon is None and values.get("lon") is not None:
        found |= {"lon": values["lon"], "lat": values["lat"]}
    for key, value in found.items():
        setattr(subject, key, value)
    return found


def enter_permits(known: DepartmentList, rows: list[SourceRow]) -> None:
    """A row of a list of permits is a line of the file: 审批."""
    link, stage = place_of("permit")
    now, day = moments.now(), today()
    FileEntry.objects.bulk_create(
        (
            FileEntry(
                subject=row.subject,
                kind="permit",
                link=link,
                stage=stage,
                thing=f"subjects.sourcerow:{row.pk}",
                title=f"{known.name} {row.key}"[:120],
                office_id=row.office_id,
                day=day,
                at=now,
                public=True,
            )
            for row in rows
            if row.subject_id
        ),
        batch_size=BATCH,
        ignore_conflicts=True,
    )


def _code_of(known: DepartmentList, row: SourceRow) -> str:
    """The credit code that says whose row it is; a site's is its builder's, not its own."""
    own = known.kind in ("enterprise", "shop")
    return str(row.values.get("credit_code", "")) if own else ""


def said_of_a_subject(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in OF_A_SUBJECT if key in values}
