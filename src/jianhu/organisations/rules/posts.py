"""The register of posts: what whoever holds one does, sees and may do."""

from pathlib import Path
from typing import Literal

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

Sees = Literal["county", "office", "own", "nothing"]


class PostExamples(Shape):
    may: tuple[str, ...]
    may_not: tuple[str, ...]


class Post(Shape):
    """One post. ``sees``: the whole county; the office's towns and matters; one's own; nothing."""

    name: str
    source: str
    level: Level
    home: Literal["desk", "field", "wall", "devices", "items", "cases"]
    needs_certificate: bool = False
    duties: tuple[str, ...]
    sees: Sees
    permissions: tuple[str, ...]
    examples: PostExamples

    @property
    def holds(self) -> bool:
        """Whether it may what its examples say, and may not what they forbid."""
        held = set(self.permissions)
        return held >= set(self.examples.may) and not held & set(self.examples.may_not)


def posts() -> dict[str, Post]:
    return read_yaml_folder(Path(__file__).parents[1] / "posts", Post)
