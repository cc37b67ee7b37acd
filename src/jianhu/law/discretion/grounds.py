"""Grounds on which a fine is made lighter or reduced (行政处罚法 30 to 32)."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.discretion.table import Mark
from jianhu.law.provisions import Provision


class GroundExample(Shape):
    """A statutory floor, what is proposed on this ground alone, and whether it may be."""

    say: str
    floor: Decimal
    proposed: Decimal
    discussed: bool = False
    expect: bool


class Ground(Provision):
    """``duty``: whether the agency shall be lenient, or may. ``reduces``: below the floor too."""

    duty: Literal["shall", "may"]
    reduces: bool
    mark: Mark
    examples: tuple[GroundExample, ...]


def grounds() -> dict[str, Ground]:
    return read_yaml_folder(Path(__file__).parents[1] / "leniency", Ground)
