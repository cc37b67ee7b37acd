"""The numbers this room works by."""

from pathlib import Path

from jianhu.kit.parameters import Parameter, read_parameters


def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parents[1] / "parameters")


def number(name: str) -> int:
    return int(parameters()[name].number)
