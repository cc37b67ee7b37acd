"""Vendors spell the same thing differently: the register of spellings, and how to undo them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.sensing.reading import Reading


class Example(Shape):
    say: str
    given: dict[str, float]
    read: dict[str, float]


class Vendor(Shape):
    """``names`` maps whole value names (``ga0701-Rtd``) or bare factors (``a01018``) to ours."""

    name: str
    source: str
    level: Level
    names: dict[str, str]
    examples: tuple[Example, ...]


def vendors() -> dict[str, Vendor]:
    return read_yaml_folder(Path(__file__).parent.parent / "vendors", Vendor)


def respelt(reading: Reading, vendor: str) -> Reading:
    """Return the reading under our names; an unknown vendor changes nothing."""
    profile = vendors().get(vendor)
    if profile is None:
        return reading
    return replace(
        reading,
        values={_ours(name, profile.names): value for name, value in reading.values.items()},
        flags={_ours(name, profile.names): flag for name, flag in reading.flags.items()},
    )


def _ours(name: str, names: Mapping[str, str]) -> str:
    if name in names:
        return names[name]
    factor, dash, field = name.partition("-")
    return names.get(factor, factor) + dash + field
