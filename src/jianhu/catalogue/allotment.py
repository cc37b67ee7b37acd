"""Which list an item of the register belongs to in this county, by its transfers. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from jianhu.catalogue.registers import Transfer
from jianhu.catalogue.rules import choose

BUREAU = "zhzfj"
Row = dict[str, Any]


def allot(rows: Iterable[Row], transfers: Mapping[str, Transfer]) -> list[Row]:
    """Return the rows with list, office, department and transfer filled in."""
    known = [row | {"department": row["office"], "transfer": ""} for row in rows]
    for key, transfer in transfers.items():
        taken = _taken(transfer, [row for row in known if row["office"] != BUREAU])
        for row in known:
            if row["code"] in taken:
                row.update(office=BUREAU, transfer=key)
    for row in known:
        row["list"] = "comprehensive" if row["office"] == BUREAU else "professional"
    return known


def _taken(transfer: Transfer, rows: list[Row]) -> set[str]:
    able = [
        row
        for row in rows
        if (not transfer.statutes or row["statute"] in transfer.statutes)
        and not any(word in row["conduct"] for word in transfer.keep)
    ]
    ranked = [(row["code"], row["domain"], _ranks(row, transfer.first)) for row in able]
    return choose(transfer.takes, ranked)


def _ranks(row: Row, first: list[str]) -> tuple[str, ...]:
    """A word of ``first`` weighs more than all 三高 tags together."""
    asked = any(word in row["conduct"] for word in first)
    return (*row["tags"], *(["first"] * 4 if asked else []))
