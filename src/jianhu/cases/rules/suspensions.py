"""Why a case may stand still: a register, each ground with the rule that lets it (第六十条).

The statute itself knows none: a ground holds by the rule of its own line of business, or by
the provision that is named with it.
"""

from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class SuspensionExample(Shape):
    say: str
    line: str = ""
    rule: str = ""
    expect: bool


class Suspension(Shape):
    """``line``: whose own rule says it; elsewhere, and where none is said, it must be named."""

    title: str
    line: str
    basis: str
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[SuspensionExample, ...]

    def lets(self, line: str, rule: str) -> bool:
        return bool(rule.strip()) or bool(self.line and self.line == line)


def suspensions() -> dict[str, Suspension]:
    return read_yaml_folder(Path(__file__).parents[1] / "suspensions", Suspension)
