"""Rows of departments' lists, read into the columns that are compared."""

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa

from jianhu.subjects.linkage.addresses import read_address
from jianhu.subjects.linkage.names import Name, Reader
from jianhu.subjects.linkage.numbers import read_code, read_phone, read_registration
from jianhu.subjects.linkage.spelling import plain, sound

GIVEN = ("list", "id", "name", "code", "registration", "address", "phone", "head", "former")
NOT_A_NAME = re.compile(r"[^\u4e00-\u9fff*]")
COLUMNS = (
    *("unique_id", "list", "id", "code", "registration"),
    *("core", "brand", "trade", "letters", "core_sound", "brand_sound", "other", "branch"),
    *("town", "road", "number", "unit", "spot", "door", "phone", "head", "head_sound", "surname"),
)
SCHEMA = pa.schema(
    [(name, pa.string()) for name in COLUMNS if name != "unique_id"]
    + [("code_sound", pa.bool_()), ("unique_id", pa.int64())]
)

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Iterable[Row] | pa.Table | Path


def prepare(rows: Rows, places: Iterable[str] = (), first: int = 0) -> pa.Table:
    """Read rows into the table that ``link`` and ``link_new`` compare, numbered from ``first``.

    A row has ``list`` and ``id``, which together are its key, and whatever else of ``GIVEN`` the
    list knows. Keep the table (Parquet), and a later list is linked without reading all again.
    """
    reader = Reader(places)
    read = [_columns(row, reader) for row in sorted(_given(rows), key=_key)]
    for number, row in enumerate(read, first):
        row["unique_id"] = number
    return pa.Table.from_pylist(read, schema=SCHEMA)


def _given(rows: Rows) -> Iterable[Row]:
    if isinstance(rows, Path):
        with rows.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    return rows.to_pylist() if isinstance(rows, pa.Table) else rows


def _key(row: Row) -> tuple[str, str]:
    return str(row["list"]), str(row["id"])


def _columns(row: Row, reader: Reader) -> dict[str, Any]:
    name, head = reader.read(str(row.get("name") or "")), _person(row.get("head"))
    if name.core and (owner := _owner(name, head)):
        name, head = Name("", "", "", name.branch, name.other), owner
    code, code_sound = read_code(row.get("code"))
    address = read_address(str(row.get("address") or ""))
    former = reader.read(str(row.get("former") or ""))
    said = {
        "list": str(row["list"]),
        "id": str(row["id"]),
        "code": code,
        "registration": read_registration(row.get("registration"), row.get("code")),
        **name._asdict(),
        "letters": "".join(sorted(name.core)),
        "core_sound": sound(name.core),
        "brand_sound": sound(name.brand),
        "other": former.core or name.other,
        **address._asdict(),
        "spot": address.spot,
        "door": address.door,
        "phone": read_phone(row.get("phone")),
        "head": head,
        "head_sound": sound(head),
        "surname": head[:1],
    }
    kept: dict[str, Any] = {key: value or None for key, value in said.items()}
    return kept | {"branch": name.branch, "code_sound": code_sound}


def _person(given: object) -> str:
    return NOT_A_NAME.sub("", plain(given).replace("某", "*").replace("X", "*"))


def _owner(name: Name, head: str) -> str:
    """Return the owner's name where it stands for the shop's: 张三（个体工商户）, 个体户张三."""
    bare = re.sub(r"^个体(?:工商)?户?", "", name.core)
    if bare and (bare == head or (bare != name.core and len(bare) < 4)):
        return bare
    return ""
