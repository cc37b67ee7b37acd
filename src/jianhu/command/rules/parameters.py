"""Numbers the command room works by. They are register rows with a source, never settings."""

from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape


class Parameter(Shape):
    say: str
    value: float
    unit: str
    source: str
    examples: tuple[str, ...] = ()


def parameter(name: str) -> float:
    known: dict[str, Parameter] = read_yaml_folder(
        Path(__file__).parents[1] / "parameters", Parameter
    )
    return known[name].value
