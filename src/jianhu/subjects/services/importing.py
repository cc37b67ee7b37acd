"""Take over a department's list: every good row is kept, each bad one named by file and line."""

import json
from dataclasses import dataclass, field

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.digest import sm3
from jianhu.kit.errors import NotAllowed, NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.facts import ListImported
from jianhu.subjects.models import SourceRow
from jianhu.subjects.rules.lists import DepartmentList, Row, department_lists, read_rows
from jianhu.subjects.services.filing import BATCH
from jianhu.subjects.services.linking import enter_permits, link_rows


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
    done.filed, done.waiting = link_rows(by, known, [*new, *renewed])
    if known.permit:
        enter_permits(known, [*new, *renewed])
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
