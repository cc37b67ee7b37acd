"""Numbers a room works by: rows of a register with their source, never settings.

A room keeps them in ``parameters/``, one file each. A parameter is a limit; its examples say
what is within it and what is not.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Example(Shape):
    say: str
    given: float | date
    expect: bool


class Parameter(Shape):
    """``within``: whether what is measured must be at most the value, or at least."""

    say: str
    value: float | date
    within: Literal["at-most", "at-least"]
    unit: Literal[
        "second",
        "minute",
        "metre",
        "day",
        "year",
        "interval",
        "report",
        "photo",
        "rating",
        "person",
        "case",
        "try",
        "character",
        "probability",
        "index",
        "weight",
        "date",
    ]
    source: str
    level: Level
    examples: tuple[Example, ...]

    def allows(self, given: Any) -> bool:
        return bool(given <= self.value if self.within == "at-most" else given >= self.value)

    @property
    def number(self) -> float:
        assert isinstance(self.value, float)
        return self.value

    @property
    def span(self) -> timedelta:
        """The value as a length of time."""
        return timedelta(**{f"{self.unit}s": self.number})


def read_parameters(folder: Path) -> dict[str, Parameter]:
    return read_yaml_folder(folder, Parameter)
