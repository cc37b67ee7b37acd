"""Dice that fall the same way for the same names."""

from random import Random


def dice(*names: object) -> Random:
    """Return dice for these names: nothing that happened before changes how they fall."""
    return Random(":".join(map(str, names)))  # noqa: S311 a simulation, no secret
