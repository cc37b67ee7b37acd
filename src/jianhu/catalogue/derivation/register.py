"""Writes and reads the register of items: one CSV row each, in the order of the statutes."""

import csv
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jianhu.catalogue.derivation.assign import (
    REGISTER,
    code_of,
    home_of,
    measure_of,
    mode_of,
    object_of,
    rows,
    statute_of,
    tags_of,
)
from jianhu.catalogue.derivation.derive import DerivedItem
from jianhu.catalogue.derivation.penalties import penalties
from jianhu.catalogue.derivation.wording import name_of

COLUMNS = [
    "code",
    "name",
    "domain",
    "office",
    "area",
    "object",
    "measure",
    "mode",
    "statute",
    "article",
    "conduct",
    "body",
    "penalties",
    "tags",
    "wording",
    "level",
    "source",
]
CAUTION = "国家法律法规数据库文本，版本截至2021—2022年，使用前应核对修改情况"


def row_of(item: DerivedItem) -> dict[str, str]:
    """Return the item as a row of the register."""
    domain, office = home_of(item.statute, item.body)
    version = f"（{item.version:%Y-%m-%d}版本）" if item.version else ""
    return {
        "code": code_of(item),
        "name": item.name,
        "domain": domain,
        "office": office,
        "area": statute_of(item.statute).area,
        "object": object_of(item.conduct, item.penalties),
        "measure": measure_of(item.order, item.penalties),
        "mode": mode_of(item.conduct),
        "statute": item.statute,
        "article": item.article,
        "conduct": item.conduct,
        "body": item.body,
        "penalties": json.dumps(item.penalties, ensure_ascii=False, separators=(",", ":")),
        "tags": " ".join(tags_of(item.conduct)),
        "wording": item.wording,
        "level": "bronze",
        "source": f"{version}{CAUTION}",
    }


def write(items: Iterable[DerivedItem], path: Path = REGISTER / "items.csv") -> int:
    """Write the register anew and return how many items it holds."""
    found = sorted((row_of(item) for item in items), key=lambda row: _order(row["code"]))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    return len(found)


def read(area: str = "") -> list[dict[str, Any]]:
    """Read derived and hand-written items; with an area, only those in force in it."""
    found = [*_read(REGISTER / "items.csv"), *map(_by_hand, _read(REGISTER / "by-hand.csv"))]
    for row in found:
        row["penalties"] = json.loads(row["penalties"])
        row["tags"] = row["tags"].split()
        row["basis"] = f"《{row['statute']}》{row['article']}"
        row["measure"] += _coercion().get(row["code"], "")
    return [row for row in found if not area or area.startswith(row["area"])]


@cache
def _coercion() -> dict[str, str]:
    """What of ``coercion.csv`` an item's measures say beside its penalties, with the article."""
    return {
        row["code"]: f"；行政强制措施（{row['measures']}：《{row['statute']}》{row['article']}）"
        for row in rows("coercion.csv")
    }


def _read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _by_hand(row: dict[str, Any]) -> dict[str, Any]:
    """Complete a hand-written row: its sanction is read as a statute's would be."""
    found, conduct = tuple(penalties(row["sanction"])), row["conduct"]
    return {
        "code": row["code"],
        "name": name_of(conduct),
        "domain": row["domain"],
        "office": row["office"],
        "area": "",
        "object": object_of(conduct, found),
        "measure": measure_of("责令改正" if "责令" in row["sanction"] else "", found),
        "mode": mode_of(conduct),
        "statute": row["statute"],
        "article": row["article"],
        "conduct": conduct,
        "body": row["body"],
        "penalties": json.dumps(found, ensure_ascii=False),
        "tags": " ".join(tags_of(conduct)),
        "wording": row["known"],
        "level": "bronze",
        "source": f"{row['known']}；手工录入，使用前应核对现行文本",
    }


def _order(code: str) -> tuple[str, list[int]]:
    number, *place = code.split("-")
    return number, [int(each) for each in place]
