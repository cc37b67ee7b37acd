"""The register of factor codes: what a code means, in which unit, and who says so."""

from functools import cache
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Factor(Shape):
    name: str
    unit: str = ""
    source: str = ""
    plausible: tuple[float, float] | None = None

    def is_plausible(self, value: float) -> bool:
        """A value off by a factor of a thousand is a wrong unit or a broken sensor."""
        return self.plausible is None or self.plausible[0] <= value <= self.plausible[1]


class Example(Shape):
    say: str
    code: str
    value: float
    plausible: bool


class Group(Shape):
    name: str
    source: str
    level: Level
    factors: dict[str, Factor]
    examples: tuple[Example, ...]


def groups() -> dict[str, Group]:
    return read_yaml_folder(Path(__file__).parent.parent / "factors", Group)


@cache
def factors() -> dict[str, Factor]:
    return {
        code: factor.model_copy(update={"source": factor.source or group.source})
        for group in groups().values()
        for code, factor in group.factors.items()
    }


def factor(code: str) -> Factor | None:
    return factors().get(code)
