"""Rows go into a file, and come out of it again exactly as they went in."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from jianhu.base.journal import name_of, record
from jianhu.base.models import Person
from jianhu.subjects.facts import RowsLinked, RowsParted
from jianhu.subjects.models import FileEntry, Link, SourceRow, Subject
from jianhu.subjects.queries.links import side_of
from jianhu.subjects.rules.lists import department_lists
from jianhu.subjects.services.filing import file_subject
from jianhu.subjects.services.linking import (
    FILLED,
    enter_permits,
    learn,
    said_of_a_subject,
)

EMPTY = dict.fromkeys(FILLED, "") | {"lon": None, "lat": None}


def put_in(by: Person, link: Link, rows: Sequence[SourceRow], file: Subject) -> None:
    """Put rows that wait into a file; the link remembers what is to be given back."""
    for row in rows:
        row.subject = file
        row.save(update_fields=["subject"])
    link.moved["rows"] = [row.pk for row in rows]
    _take_lines_back(link, rows, file)
    for row in rows:
        known = department_lists().get(row.list)
        if known and known.permit:
            enter_permits(known, [row])
    learn_from(link, file)
    opened = file.pk == link.opened_id
    record(by, file, RowsLinked(file.pk, file.name, _named(rows), opened))


def open_for(by: Person, link: Link, rows: Sequence[SourceRow]) -> Subject:
    """Open a file for rows that have none, or take the one that was opened for them before.

    An undoing closed it, or other rows have come into it since by what they share with these.
    """
    if link.opened and link.opened.merged_into_id is None:
        link.opened.status = "active"
        link.opened.save(update_fields=["status"])
        return link.opened
    first, *others = sorted(rows, key=lambda row: (row.values.get("kind") != "enterprise", row.pk))
    said = said_of_a_subject(first.values)
    for row in others:
        said |= {k: v for k, v in said_of_a_subject(row.values).items() if not said.get(k)}
    link.opened = file_subject(by, **said)
    return link.opened


def take_out(by: Person, link: Link) -> None:
    """Give back what ``put_in`` moved: rows wait, their lines leave the file, and its words too."""
    file = link.target
    assert file is not None
    rows = list(SourceRow.objects.filter(pk__in=link.moved.get("rows", []), subject=file))
    lines = FileEntry.objects.filter(subject=file, thing__in=[name_of(row) for row in rows])
    link.moved["lines"] = [*lines.values()]
    lines.delete()
    SourceRow.objects.filter(pk__in=[row.pk for row in rows]).update(subject=None)
    forget_from(link, file)
    closed = close_if_empty(file)
    if rows:
        record(by, file, RowsParted(file.pk, file.name, _named(rows), closed))


def learn_from(link: Link, file: Subject, keys: Collection[str] = tuple(EMPTY)) -> None:
    """Fill what the file does not know from what this link brought."""
    if file.pk == link.opened_id:
        return
    for values in _brought(link):
        some = {key: values[key] for key in keys if key in values}
        link.moved["filled"] = link.moved.get("filled", {}) | learn(file, some)
    file.save(update_fields=[*EMPTY])


def forget_from(link: Link, file: Subject) -> None:
    """Take back what this link taught; what others know too, the file learns from them."""
    keys = link.moved.pop("filled", {})
    for key, value in keys.items():
        if getattr(file, key) == value:
            setattr(file, key, EMPTY[key])
    others = [*Link.objects.filter(target=file, state="same").exclude(pk=link.pk).order_by("pk")]
    theirs = [pk for each in others for pk in _rows_of(each)]
    for row in file.rows.exclude(pk__in=theirs):
        learn(file, {key: row.values[key] for key in keys if key in row.values})
    file.save(update_fields=[*EMPTY])
    for other in others:
        learn_from(other, file, keys)
        other.save(update_fields=["moved"])


def _rows_of(link: Link) -> list[int]:
    """Rows that a link put into the file, or that came along with a double."""
    went: dict[str, list[int]] = link.moved.get("went", {})
    return [*link.moved.get("rows", []), *went.get("sourcerow.subject", [])]


def close_if_empty(file: Subject) -> bool:
    """A file that linkage opened is closed with its last row; what else happened stays in it."""
    kept = file.rows.exists() or file.doubles.exists() or not file.opened_by.exists()
    if not kept:
        file.status = "closed"
        file.save(update_fields=["status"])
    return not kept


def _brought(link: Link) -> Iterator[dict[str, Any]]:
    for row in SourceRow.objects.filter(pk__in=link.moved.get("rows", [])).order_by("pk"):
        yield row.values
    for double in Subject.objects.filter(pk=link.moved.get("double")):
        yield {key: getattr(double, key) for key in EMPTY}


def _take_lines_back(link: Link, rows: Sequence[SourceRow], file: Subject) -> None:
    """Lines that an undoing took out come back as they were: repaired, set aside or neither.

    A row that another link has put into a file since has its line there.
    """
    ours = {name_of(row) for row in rows}
    kept = [said for said in link.moved.pop("lines", []) if said["thing"] in ours]
    FileEntry.objects.bulk_create(FileEntry(**{**said, "subject_id": file.pk}) for said in kept)


def _named(rows: Iterable[SourceRow]) -> tuple[str, ...]:
    return tuple(f"{side_of(row).source}“{side_of(row).name}”" for row in rows)
