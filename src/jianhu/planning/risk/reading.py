"""A folder of inspections as Chicago publishes them (CSV, gzipped or not), joined by number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jianhu.kit.errors import Unreadable
from jianhu.planning.risk.files import files, rows
from jianhu.planning.risk.rows import Attributes, Row, number, visit_of
from jianhu.planning.risk.visit import Visit

SCORES = {
    "score": "市里公布的模型（xgboost）",
    "glm_pred": "市里公布的模型（glmnet）",
    "glm_pred_test": "市里公布的模型（glmnet，另一次）",
}


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

    def since(self, day: date) -> list[Visit]:
        if found := [visit for visit in self.visits if visit.day >= day]:
            return found
        raise Unreadable(f"{day} 以来没有检查。")

    def tests(self) -> tuple[Window, ...]:
        if not self.windows:
            raise Unreadable("没有测试期的检查（Test 列为 True 的行）；可用 --since 指定首日。")
        return self.windows


def held_back(visits: Sequence[Visit], since: date, name: str) -> Inspections:
    """Return a house's own visits with those since a day held back as the test."""
    every = Inspections(tuple(visits), ())
    tested = tuple(each.number for each in every.since(since))
    earlier = tuple(each.number for each in visits if each.day < since)
    return Inspections(every.visits, (Window(name, tested, earlier, {}),))


def read(folder: Path, since: date | None = None) -> Inspections:
    """Read every CSV file of the folder.

    A file's column ``Test`` marks its window; ``since`` makes one of all visits from that day on.
    """
    read = [(path, list(rows(path))) for path in files(folder)]
    windows = (_window(path, told, since) for path, told in read)
    return Inspections(_joined(read), tuple(window for window in windows if window.numbers))


def _window(path: Path, told: list[Row], since: date | None) -> Window:
    if since:
        chosen = [row for row in told if row["Inspection_Date"][:10] >= since.isoformat()]
    else:
        chosen = [row for row in told if row.get("Test", "").lower() in {"true", "1", "1.0"}]
    given = {name: [number(row.get(name, "")) for row in chosen] for name in SCORES}
    scores = {
        SCORES[name]: tuple(each for each in values if each is not None)
        for name, values in given.items()
        if chosen and None not in values
    }
    numbers = tuple(row["number"] for row in chosen)
    others = {row["number"] for row in told} - set(numbers)
    return Window(path.name, numbers, tuple(sorted(others)), scores)


def _joined(read: list[tuple[Path, list[Row]]]) -> tuple[Visit, ...]:
    """Join the files by number; the file that says more of the premises is believed first."""
    joined: dict[str, Row] = {}
    for _, told in sorted(read, key=lambda each: -len(each[1][0]) if each[1] else 0):
        for row in told:
            known = joined.setdefault(row["number"], {})
            joined[row["number"]] = {**row, **{k: v for k, v in known.items() if v}}
    attributes = Attributes()
    ordered = sorted(joined.values(), key=lambda row: (row["Inspection_Date"], row["number"]))
    return tuple(visit_of(attributes.completed(row)) for row in ordered)
