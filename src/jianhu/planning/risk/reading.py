"""A folder of inspections as Chicago publishes them (CSV, gzipped or not), joined by number."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jianhu.kit.errors import Unreadable
from jianhu.planning.risk.rows import Attributes, number, visit_of
from jianhu.planning.risk.visit import Visit

REQUIRED = ("Inspection_ID", "Inspection_Date", "License", "criticalCount")
SCORES = {
    "score": "市里公布的模型（xgboost）",
    "glm_pred": "市里公布的模型（glmnet）",
    "glm_pred_test": "市里公布的模型（glmnet，另一次）",
}
Row = dict[str, str]


@dataclass(frozen=True)
class Window:
    """The visits of a published test, in the file's order, and the city's scores for them."""

    file: str
    numbers: tuple[str, ...]
    earlier: tuple[str, ...]
    """The other visits of the same file."""
    scores: dict[str, tuple[float, ...]]


@dataclass(frozen=True)
class Inspections:
    visits: tuple[Visit, ...]
    windows: tuple[Window, ...]

    def those(self, numbers: tuple[str, ...]) -> list[Visit]:
        found = {visit.number: visit for visit in self.visits}
        return [found[each] for each in numbers]


def read(folder: Path, since: date | None = None) -> Inspections:
    """Read every CSV file of the folder.

    A file's column ``Test`` marks its window; ``since`` makes one of all visits from that day on.
    """
    files = [(path, list(_rows(path))) for path in _files(folder)]
    windows = [_window(path, rows, since) for path, rows in files]
    kept = tuple(window for window in windows if window.numbers)
    if not kept:
        raise Unreadable(
            f"{folder}：没有一个文件有测试期的行（Test 列为 True）；可用 --since 指定。"
        )
    return Inspections(_joined(files), kept)


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise Unreadable(f"{folder}：没有这个文件夹。")
    found = sorted(p for p in folder.iterdir() if p.name.endswith((".csv", ".csv.gz")))
    fitting = [path for path in found if set(REQUIRED) <= set(_heading(path))]
    if not fitting:
        said = "、".join(REQUIRED)
        raise Unreadable(f"{folder}：没有一个 CSV 文件（.csv、.csv.gz）同时有这些列：{said}。")
    return fitting


def _heading(path: Path) -> list[str]:
    return next(_lines(path), [])


def _lines(path: Path) -> Iterator[list[str]]:
    try:
        opened = gzip.open if path.name.endswith(".gz") else open
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            yield from csv.reader(file)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as error:
        raise Unreadable(f"{path.name}：读不出来，不是完好的 CSV（{error}）。") from error


def _rows(path: Path) -> Iterator[Row]:
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


def _window(path: Path, rows: list[Row], since: date | None) -> Window:
    if since:
        chosen = [row for row in rows if row["Inspection_Date"][:10] >= since.isoformat()]
    else:
        chosen = [row for row in rows if row.get("Test", "").lower() in {"true", "1", "1.0"}]
    told = {name: [number(row.get(name, "")) for row in chosen] for name in SCORES}
    scores = {
        SCORES[name]: tuple(each for each in values if each is not None)
        for name, values in told.items()
        if chosen and None not in values
    }
    numbers = tuple(row["number"] for row in chosen)
    others = {row["number"] for row in rows} - set(numbers)
    return Window(path.name, numbers, tuple(sorted(others)), scores)


def _joined(files: list[tuple[Path, list[Row]]]) -> tuple[Visit, ...]:
    """Join the files by number; the file that says more of the premises is believed first."""
    joined: dict[str, Row] = {}
    for _, rows in sorted(files, key=lambda each: -len(each[1][0]) if each[1] else 0):
        for row in rows:
            known = joined.setdefault(row["number"], {})
            joined[row["number"]] = {**row, **{k: v for k, v in known.items() if v}}
    attributes = Attributes()
    ordered = sorted(joined.values(), key=lambda row: (row["Inspection_Date"], row["number"]))
    return tuple(visit_of(attributes.completed(row)) for row in ordered)
