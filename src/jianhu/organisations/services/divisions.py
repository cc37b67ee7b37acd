"""Read the official code lists: good rows are kept, each bad row is named by its line."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.kit.errors import Unreadable
from jianhu.organisations.facts import DivisionsImported
from jianhu.organisations.models import Area
from jianhu.organisations.queries.people import today
from jianhu.organisations.rules.codes import PROVINCES, parent_of
from jianhu.organisations.rules.divisions import Division, Refused, is_list, read
from jianhu.organisations.services.areas import areas_changed

Rows = list[tuple[int, Mapping[str, str]]]


class Report(NamedTuple):
    added: int
    changed: int
    refused: list[Refused]
    unchanged: int = 0
    skipped: tuple[str, ...] = ()  # files that are no code lists


def import_divisions(path: Path | str, *, by: Person | None = None, within: str = "") -> Report:
    """Import a list (CSV, Excel) or a folder; ``within`` keeps one area and those above it."""
    files = _files(Path(path))
    lists = {file: rows for file, rows in ((f, _rows(f)) for f in files) if _is_list(rows)}
    if not lists:
        raise Unreadable(f"{path}：没有找到行政区划代码表（需要 code、name 和上级编码列）。")
    ordered = sorted(lists, key=lambda file: len((lists[file][0][1].get("code") or "").strip()))
    reports = [_import(file, lists[file], by or system(), within) for file in ordered]
    return Report(
        added=sum(each.added for each in reports),
        changed=sum(each.changed for each in reports),
        refused=[refused for each in reports for refused in each.refused],
        unchanged=sum(each.unchanged for each in reports),
        skipped=tuple(file.name for file in files if file not in lists),
    )


@transaction.atomic
def _import(file: Path, rows: Rows, by: Person, within: str) -> Report:
    rows = [each for each in rows if _concerns((each[1].get("code") or "").strip(), within)]
    known = dict(Area.objects.exclude(kind="precinct").values_list("code", "name"))
    good, refused = read(rows, [*known, *PROVINCES], file.name)
    new = [each for each in good if each.code not in known]
    changed = [each for each in good if known.get(each.code, each.name) != each.name]
    _add(_provinces(new, known) + new)
    for each in changed:
        Area.objects.filter(code=each.code).update(name=each.name)
    if new or changed:
        areas_changed()
    fact = DivisionsImported(file.name, len(new), len(changed), len(refused))
    record(by, by, fact)
    return Report(len(new), len(changed), refused, len(good) - len(new) - len(changed))


def _concerns(code: str, within: str) -> bool:
    """Whether a row lies in an area or contains it. A spoilt code is shown, not passed over."""
    return not code.isdigit() or code.startswith(within) or within.startswith(code)


def _provinces(new: list[Division], known: Mapping[str, str]) -> list[Division]:
    needed = sorted({each.code[:2] for each in new} - set(known))
    return [Division(code, PROVINCES[code], "province", 0) for code in needed]


def _add(divisions: Iterable[Division]) -> None:
    """Add level by level, because a parent must exist before its parts."""
    by_length: dict[int, list[Division]] = {}
    for each in divisions:
        by_length.setdefault(len(each.code), []).append(each)
    for length in sorted(by_length):
        parents = _ids({parent_of(each.code) for each in by_length[length]})
        Area.objects.bulk_create(
            [
                Area(
                    code=each.code,
                    name=each.name,
                    kind=each.kind,
                    parent_id=parents.get(parent_of(each.code) or ""),
                    since=today(),
                )
                for each in by_length[length]
            ],
            batch_size=500,
        )


def _ids(codes: Iterable[str | None]) -> dict[str, int]:
    wanted = [code for code in codes if code]
    chunks = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
    found: dict[str, int] = {}
    for chunk in chunks:
        found.update(Area.objects.filter(code__in=chunk).values_list("code", "pk"))
    return found


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise Unreadable(f"{path}：没有这个文件或文件夹。")
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix.lower() in (".csv", ".xlsx"))
    return [path]


def _is_list(rows: Rows) -> bool:
    return bool(rows) and is_list(rows[0][1])


def _rows(file: Path) -> Rows:
    """Return the rows with their line numbers, as an editor or Excel counts them."""
    lines = _sheet(file) if file.suffix.lower() == ".xlsx" else _table(file)
    heads = [str(head or "").strip() for _, cells in _first(lines) for head in cells]
    return [
        (line, dict(zip(heads, (str(cell or "") for cell in cells), strict=False)))
        for line, cells in lines
        if any(cells)
    ]


def _first(lines: Iterator[tuple[int, tuple[object, ...]]]) -> list[tuple[int, tuple[object, ...]]]:
    return [first] if (first := next(lines, None)) else []


def _table(file: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
    reader = csv.reader(StringIO(_text(file), newline=""))
    for cells in reader:
        yield reader.line_num, tuple(cells)


def _sheet(file: Path) -> Iterator[tuple[int, tuple[object, ...]]]:
    from openpyxl import load_workbook  # a tenth of a second to import

    try:
        sheet = load_workbook(file, read_only=True, data_only=True).worksheets[0]
    except Exception as error:
        raise Unreadable(f"{file.name}：不是能读取的Excel文件。") from error
    yield from enumerate(sheet.iter_rows(values_only=True), start=1)


def _text(file: Path) -> str:
    """Official lists come in UTF-8 or, from older systems, GB18030."""
    content = file.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{file.name}：文字编码不是UTF-8或GB18030。") from error
