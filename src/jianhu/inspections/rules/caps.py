"""The yearly cap of visits: each office publishes one per class of subject (国办发〔2024〕54号)."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from jianhu.inspections.rules.visit import UNCOUNTED, Went
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Example(Shape):
    say: str
    given: int
    expect: bool


class Cap(Shape):
    """``office``: its code, "" for every office; ``trade``: a class of subjects, "" for all."""

    say: str
    office: str
    trade: str
    visits: int
    since: date
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[Example, ...]

    def allows(self, visits: int) -> bool:
        return visits <= self.visits


def caps() -> dict[str, Cap]:
    return read_yaml_folder(Path(__file__).parents[1] / "caps", Cap)


def cap_for(office: str, trade: str, on: date) -> Cap | None:
    """Return the closest cap in force: of this office and class first, then of either, then all."""
    fitting = [
        cap
        for cap in caps().values()
        if cap.since <= on and cap.office in ("", office) and cap.trade in ("", trade)
    ]
    return max(
        fitting, key=lambda cap: (bool(cap.office), bool(cap.trade), cap.since), default=None
    )


def counted(before: Iterable[Went], office: int, year: int) -> int:
    """Return how many inspections of the office count in that year; a superior's do not."""
    return sum(
        each.office == office
        and each.day.year == year
        and each.kind == "inspection"
        and each.source not in UNCOUNTED
        for each in before
    )
