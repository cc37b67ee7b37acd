"""What a document is made from, and what it must contain by which article."""

from typing import Any, Literal

from jianhu.kit.errors import Refusal
from jianhu.kit.shape import Level, Shape


class Incomplete(Refusal):
    """Nobody has said yet what the document must say."""

    code = "incomplete-document"
    status = 409


class Need(Shape):
    """What a document must contain by an article: words from the context, or words of its own.

    ``kinds``: blocks that must stand in it, as a seal. ``when``, ``unless``: a key that decides.
    ``least``: how many different things each list of the ``keys`` must name, as two certificates.
    """

    say: str
    basis: str
    keys: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    when: str = ""
    unless: str = ""
    least: int = 0


class Sample(Shape):
    """``context`` is laid over ``tables/sample.yaml``. ``without`` leaves out the blocks of a name.

    ``refused``: the article by which the linter must then refuse.
    """

    say: str
    context: dict[str, Any] = {}
    without: str = ""
    refused: str = ""


class Template(Shape):
    """``letters`` stand in the number (文书代字); a document without them has none."""

    title: str
    letters: str = ""
    compact: bool = False
    volume: Literal["正卷", "副卷"]
    basis: tuple[str, ...]
    requires: tuple[Need, ...]
    blocks: tuple[dict[str, Any], ...]
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[Sample, ...]

    def number(self, office: str, year: int, sequence: int) -> str:
        """Return 鉴综执罚决〔2026〕12号."""
        return f"{office}{self.letters}〔{year}〕{sequence}号"
