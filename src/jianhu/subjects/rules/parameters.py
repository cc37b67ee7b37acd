"""Numbers this room works by: rows of a register, not settings."""

from pathlib import Path

from jianhu.kit.parameters import Parameter, read_parameters


def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parents[1] / "parameters")
