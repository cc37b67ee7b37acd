"""The CSV files of a folder, gzipped or not, row by row; what is broken is named by its line."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jianhu.kit.errors import Unreadable
from jianhu.planning.risk.rows import Row, number

REQUIRED = ("Inspection_ID", "Inspection_Date")
FOUND = ("criticalCount", "criticalFound")


def files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise Unreadable(f"{folder}：没有这个文件夹。")
    found = sorted(p for p in folder.iterdir() if p.name.endswith((".csv", ".csv.gz")))
    fitting = [path for path in found if _fits(next(_lines(path), []))]
    if not fitting:
        said = "、".join((*REQUIRED, FOUND[0]))
        raise Unreadable(f"{folder}：没有一个 CSV 文件（.csv、.csv.gz）同时有这些列：{said}。")
    return fitting


def _fits(heading: list[str]) -> bool:
    return set(REQUIRED) <= set(heading) and not set(FOUND).isdisjoint(heading)


def _lines(path: Path) -> Iterator[list[str]]:
    try:
        opened = gzip.open if path.name.endswith(".gz") else open
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        raise Unreadable(f"{path.name}：读不出来，不是完好的 CSV（{error}）。") from error


def rows(path: Path) -> Iterator[Row]:
    lines = _lines(path)
    heading = next(lines)
    for at, cells in enumerate(lines, 2):
        if cells and len(cells) != len(heading):
            raise Unreadable(
                f"{path.name} 第 {at} 行：有 {len(cells)} 列，表头 {len(heading)} 列。"
            )
        if cells:
            row = dict(zip(heading, cells, strict=True))
            row["number"] = row["Inspection_ID"].removesuffix(".0")
            row["criticalCount"] = row.get("criticalCount") or row.get("criticalFound", "")
            _check(row, path, at)
            yield row


def _check(row: Row, path: Path, at: int) -> None:
    try:
        date.fromisoformat(row["Inspection_Date"][:10])
    except ValueError as error:
        said = row["Inspection_Date"]
        raise Unreadable(f"{path.name} 第 {at} 行：Inspection_Date “{said}”不是日期。") from error
    if number(row["criticalCount"]) is None:
        said = row["criticalCount"]
        raise Unreadable(f"{path.name} 第 {at} 行：criticalCount “{said}”不是数。")
