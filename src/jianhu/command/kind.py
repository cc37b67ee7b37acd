"""What is reported: the kinds of event, one file each, with how people speak of them."""

from functools import cache
from pathlib import Path

from pydantic import Field

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

FOLDER = Path(__file__).parent / "kinds"


class Merge(Shape):
    """Two leads of this kind closer than this, in place and time, are likely one thing."""

    metres: int = Field(gt=0)
    minutes: int = Field(gt=0)


class Examples(Shape):
    """Texts as they arrive: to learn from, to be tried on, and of what only looks alike."""

    train: tuple[str, ...] = Field(min_length=3)
    dev: tuple[str, ...] = Field(min_length=2)
    unlike: dict[str, str] = Field(alias="not", default_factory=dict)


class Kind(Shape):
    """One kind of event; ``items`` are the words with which its catalogue item is found.

    ``theme`` is the name of a theme of warning (``sensing/themes``), or 其他.
    """

    name: str
    source: str
    level: Level
    theme: str
    domain: str
    office: str
    urgency: int = Field(ge=1, le=3)
    items: tuple[str, ...] = Field(min_length=1)
    words: tuple[str, ...] = Field(min_length=5)
    merge: Merge
    penalty_possible: bool
    examples: Examples


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its code, which is its file's name."""
    return read_yaml_folder(FOLDER, Kind)
