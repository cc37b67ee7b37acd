"""Files and rows as linkage is told of them: by where each stands and its number there."""

from collections.abc import Iterable
from typing import Any

from jianhu.organisations import queries as organisations
from jianhu.subjects.linkage import Key
from jianhu.subjects.models import SourceRow, Subject
from jianhu.subjects.queries.links import file_of, said_by
from jianhu.subjects.services.pairing import Side

KINDS = ("enterprise", "shop")  # sites, owners and persons get their files as they are imported
FILES = "档案"


def key_of(side: Side) -> Key:
    if isinstance(side, Subject):
        return FILES, str(side.pk)
    return f"{side.office_id}/{side.list}", str(side.pk)


def key_of_file(side: Side) -> Key:
    """A file speaks for its rows."""
    return key_of(file_of(side) or side)


def side_at(key: Key) -> Side:
    where, number = key
    if where == FILES:
        return Subject.objects.select_related("merged_into").get(pk=number)
    return SourceRow.objects.select_related("subject", "office").get(pk=number)


def row_of(side: Side) -> dict[str, Any]:
    said = said_by(side)
    names = {"name": "name", "credit_code": "code", "address": "address", "phone": "phone"}
    where, number = key_of(side)
    row = {name: said.get(key) for key, name in names.items()}
    return row | {"head": said.get("contact"), "list": where, "id": number}


def files_linked() -> Iterable[Subject]:
    """Not those that an undoing closed: they have no row and no say."""
    found = Subject.objects.filter(merged_into=None, kind__in=KINDS)
    return found.exclude(status="closed", opened_by__isnull=False, rows=None)


def known_of(files: dict[Key, Subject]) -> tuple[list[dict[str, Any]], dict[Key, Key]]:
    """The files, and of their rows those that say something else than the file does."""
    said = [row_of(file) for file in files.values()]
    group_of = {key: key for key in files}
    for row in SourceRow.objects.filter(subject__in=[file.pk for file in files.values()]):
        own = (FILES, str(row.subject_id))
        if any(row.values.get(k) not in (None, v) for k, v in said_by(files[own]).items()):
            said.append(row_of(row))
            group_of[key_of(row)] = own
    return said, group_of


def places() -> list[str]:
    towns = organisations.town_names().values()
    villages = organisations.areas("village").values_list("name", flat=True)
    counties = organisations.areas("county").values_list("name", flat=True)
    return [*counties, *towns, *villages]
