"""Terms in hours: they run from a moment to a moment, through nights and days off (law.md T3)."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.deadlines import Version
from jianhu.law.provisions import Provision


class HoursExample(Shape):
    say: str
    start: datetime
    expect: datetime


class Hours(Provision):
    """So many hours from the moment that ``start`` names; ``mark`` as for a term."""

    say: str
    start: str
    mark: Literal["read", "recalled", "proposal"]
    versions: tuple[Version, ...]
    examples: tuple[HoursExample, ...]


def hours() -> dict[str, Hours]:
    return read_yaml_folder(Path(__file__).parent / "hours", Hours)


def last_moment(term: Hours, start: datetime) -> datetime:
    """Return the last moment that is in time."""
    return start + timedelta(hours=term.text_of(term.versions, start.date()).value)
