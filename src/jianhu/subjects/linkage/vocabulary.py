"""The words enterprise names are made of: a register, see ``vocabulary/``."""

from functools import cache
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Example(Shape):
    """A name and what it is read as; ``trade`` is the key of a group."""

    given: str
    brand: str
    trade: str = ""
    branch: str = ""
    other: str = ""


class Vocabulary(Shape):
    """``endings`` close a name and say nothing about the trade."""

    say: str
    source: str
    level: Level
    places: tuple[str, ...]
    forms: tuple[str, ...]
    unnamed: tuple[str, ...]
    branches: tuple[str, ...]
    trades: dict[str, tuple[str, ...]]
    endings: tuple[str, ...]
    examples: tuple[Example, ...]

    def trade_of(self) -> dict[str, str]:
        """Return each word that may close a name, with the group it stands for."""
        known = {word: group for group, words in self.trades.items() for word in words}
        return dict.fromkeys(self.endings, "") | known


@cache
def vocabulary() -> Vocabulary:
    folder = Path(__file__).parent / "vocabulary"
    found: dict[str, Vocabulary] = read_yaml_folder(folder, Vocabulary)
    return found["enterprise-names"]
