"""Takes over a sheet of items: the good rows are kept, each bad one is named."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from jianhu.base.journal import record_many
from jianhu.base.models import Person
from jianhu.catalogue.facts import ItemsImported
from jianhu.catalogue.models import Item
from jianhu.catalogue.services.amending import amend
from jianhu.catalogue.sheets import Row, read_sheet
from jianhu.organisations import queries as organisations

COMPARED = (
    *("name", "domain", "list", "office_id", "object", "measure"),
    *("basis", "mode", "conduct", "penalties", "tags"),
)


@dataclass
class Imported:
    """What became of a file; ``refused`` says of each bad row where it is and what is wrong."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)


def import_items(by: Person, path: Path, content: bytes | None = None) -> Imported:
    """Read a CSV or Excel file of items; a known code with other content is a new version."""
    return _take(by, path.name, read_sheet(path.name, content or path.read_bytes()))


@transaction.atomic
def _take(by: Person, name: str, rows: list[Row]) -> Imported:
    offices = {office.code: office.pk for office in organisations.offices()}
    offices |= {office.name: office.pk for office in organisations.offices()}
    done, new = Imported(), []
    running = {item.code: item for item in Item.objects.filter(until=None)}
    for row in rows:
        if row.values.get("office") and row.values["office"] not in offices:
            row.wrong.append(f"责任主体“{row.values['office']}”不是已登记的机构")
        if row.wrong:
            done.refused.append(f"第{row.line}行：{'；'.join(row.wrong)}。")
            continue
        values = _fields(row, offices)
        if old := running.get(values["code"]):
            _renew(by, old, values, row, done)
        else:
            new.append(Item(**values))
    Item.objects.bulk_create(new, batch_size=500)
    done.added = len(new)
    if new:
        fact = ItemsImported(name, done.added, done.changed, done.unchanged)
        record_many(by, [(new[0], fact)])
    return done


def _renew(by: Person, old: Item, values: dict[str, Any], row: Row, done: Imported) -> None:
    changed = {key: values[key] for key in COMPARED if getattr(old, key) != values[key]}
    if not changed:
        done.unchanged += 1
    elif values["since"] <= old.since:
        done.refused.append(f"第{row.line}行：内容有变化，施行日期应当晚于现行版本的{old.since}。")
    else:
        amend(by, old.code, values["since"], "导入清单修订", **changed)
        done.changed += 1


def _fields(row: Row, offices: dict[str, int]) -> dict[str, Any]:
    known = {field.name for field in Item._meta.concrete_fields}
    values = {key: value for key, value in row.values.items() if key in known}
    values["office_id"] = offices[values.pop("office")]
    values["conduct"] = values.get("conduct") or values["name"]
    values["source"] = "导入"
    return {key: value for key, value in values.items() if key not in ("id", "version", "until")}
