"""Three figures that stand together: a word of the articles beside each (rows 133 and 157).

A triad is a register file (``triads/*.yaml``). It has no number of its own: each of its words
names a figure, which says how it is counted and opens its records.
"""

from pathlib import Path

from pydantic import Field

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Third(Shape):
    """``figure``: the file's name in ``metrics/``."""

    word: str
    figure: str


class TriadExample(Shape):
    say: str
    better: tuple[str, ...]


class Triad(Shape):
    name: str
    order: int
    source: str
    level: Level
    thirds: tuple[Third, ...] = Field(min_length=3, max_length=3)
    examples: tuple[TriadExample, ...]


def triads() -> dict[str, Triad]:
    found = read_yaml_folder(Path(__file__).parent / "triads", Triad)
    return dict(sorted(found.items(), key=lambda each: each[1].order))
