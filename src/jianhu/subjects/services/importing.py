"""Take over a department's list: every good row is kept, each bad one named by file and line."""

import json
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.digest import sm3
from jianhu.kit.errors import NotAllowed, NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.facts import ListImported
from jianhu.subjects.models import FileEntry, SourceRow, Subject
from jianhu.subjects.models.subjects import ONE_FILE
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.entries import place_of
from jianhu.subjects.rules.lists import DepartmentList, Row, department_lists, read_rows
from jianhu.subjects.services.filing import BATCH, file_subjects

OF_A_SUBJECT = (
    *("kind", "name", "credit_code", "identity_number", "industry", "scale", "status"),
    *("address", "contact", "phone", "lon", "lat", "area"),
)
FILLED = ("industry", "scale", "address", "contact", "phone", "area")


@dataclass
class Imported:
    """What became of a file. ``waiting`` rows belong to nobody yet: linkage will say."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    filed: int = 0
    waiting: int = 0
    refused: list[str] = field(default_factory=list)


def import_list(by: Person, list_: str, name: str, content: bytes) -> Imported:
    """Read a file of a known list into the house."""
    known = department_lists().get(list_)
    if known is None:
        raise NotFound(f"没有“{list_}”这张清单，现有：{'、'.join(department_lists())}。")
    office = organisations.office(known.office)
    if office is None:
        raise NotFound(f"没有登记{known.name}的主管部门。")
    scope = organisations.scope_of(by)
    if not (scope.everything or office.pk in scope.offices or scope.covers(office.area.code)):
        raise NotAllowed(f"{known.name}由{office.name}提供，请由该部门导入。")
    return _take(by, list_, known, office.pk, name, read_rows(known, name, content))


@transaction.atomic
def _take(
    by: Person, list_: str, known: DepartmentList, office: int, name: str, rows: list[Row]
) -> Imported:
    done = Imported(refused=[f"{name} 第{r.line}行：{r.wrong}。" for r in rows if r.wrong])
    before = {
        row.key: row
        for row in SourceRow.objects.filter(office=office, list=list_).select_for_update()
    }
    new: list[SourceRow] = []
    renewed: list[SourceRow] = []
    for row in (each for each in rows if not each.wrong):
        kept = _kept(row, before.get(row.values["key"]), done)
        if kept is None:
            continue
        kept.office_id, kept.list, kept.file, kept.line = office, list_, name[:200], row.line
        (renewed if kept.pk else new).append(kept)
    SourceRow.objects.bulk_create(new, batch_size=BATCH)
    fields = ["raw", "values", "digest", "file", "line", "last_seen"]
    SourceRow.objects.bulk_update(renewed, fields, batch_size=500)
    _link(by, known, [*new, *renewed], done)
    if known.permit:
        _permits(known, [*new, *renewed])
    counts = (done.added, done.changed, done.unchanged, len(done.refused))
    record(by, by, ListImported(known.name, name, *counts))
    return done


def _kept(row: Row, old: SourceRow | None, done: Imported) -> SourceRow | None:
    """Return the row to write, or nothing where it is known word for word."""
    digest = sm3(json.dumps(row.raw, ensure_ascii=False, sort_keys=True).encode())
    if old and old.digest == digest:
        done.unchanged += 1
        return None
    now = moments.now()
    kept = old or SourceRow(key=row.values["key"], first_seen=now)
    kept.raw, kept.values, kept.digest, kept.last_seen = row.raw, row.values, digest, now
    done.added, done.changed = done.added + (old is None), done.changed + (old is not None)
    return kept


def _link(by: Person, known: DepartmentList, rows: list[SourceRow], done: Imported) -> None:
    """Give each row its subject: by credit code, or a new file; the others wait for linkage."""
    loose = [row for row in rows if row.subject_id is None]
    codes = {code for row in loose if (code := _code_of(known, row))}
    there = _subjects_by_code(codes)
    fresh: dict[str, dict[str, Any]] = {}
    for row in loose:
        code = _code_of(known, row)
        if code not in there and (code or known.alone):
            fresh.setdefault(code or row.key, _said(row.values))
    made = file_subjects(by, fresh.values(), known.name)
    there |= dict(zip(fresh, made, strict=True))
    done.filed = len(made)
    for row in loose:
        row.subject = there.get(_code_of(known, row) or (row.key if known.alone else ""))
        done.waiting += row.subject is None
    SourceRow.objects.bulk_update(loose, ["subject"], batch_size=500)
    _fill(rows, {each.pk for each in made})


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
        if subject is None or subject.pk in new:
            continue
        missing = [k for k in FILLED if not getattr(subject, k) and row.values.get(k)]
        for key in missing:
            setattr(subject, key, row.values[key])
        if subject.lon is None and row.values.get("lon") is not None:
            subject.lon, subject.lat = row.values["lon"], row.values["lat"]
            missing.append("lon")
        if missing:
            learnt[subject.pk] = subject
    Subject.objects.bulk_update(learnt.values(), [*FILLED, "lon", "lat"], batch_size=500)


def _permits(known: DepartmentList, rows: list[SourceRow]) -> None:
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


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in OF_A_SUBJECT if key in values}
