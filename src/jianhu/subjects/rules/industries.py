"""Industries: how a department's word for one is read, and which are watched first. Pure."""

from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class IndustryExample(Shape):
    say: str
    given: str
    expect: bool


class Industry(Shape):
    """``words`` are looked for in what a list calls the class; ``gb`` are codes of GB/T 4754."""

    name: str
    key: bool = False
    rank: int = 50
    gb: tuple[str, ...] = ()
    words: tuple[str, ...]
    source: str
    level: Level
    examples: tuple[IndustryExample, ...]

    def is_meant_by(self, said: str) -> bool:
        return any(word in said for word in self.words) or (
            said.isascii() and any(said.startswith(code) for code in self.gb if said)
        )


def industries() -> dict[str, Industry]:
    found = read_yaml_folder(Path(__file__).parents[1] / "industries", Industry)
    return dict(sorted(found.items(), key=lambda each: each[1].rank))


def industry_of(*said: str) -> str:
    """Return the industry that the words of a list mean, the first that does; or none."""
    text = next((each for each in said if each), "")
    found = (key for key, each in industries().items() if each.is_meant_by(text))
    return next(found, "")


def key_industries() -> dict[str, str]:
    return {key: each.name for key, each in industries().items() if each.key}
