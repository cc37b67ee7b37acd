"""The six themes of warning around the venues (绍兴), and which kinds of event belong to each."""

from functools import cache
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Type(Shape):
    """A kind of event of a theme, from what on it is triggered, and who is expected to act.

    ``to`` and ``helpers`` are words of ``command/routing``, which decides in the single case.
    """

    name: str
    threshold: str
    confidence: float | None = None
    watch: str | None = None
    to: str
    helpers: tuple[str, ...] = ()


class Example(Shape):
    say: str
    kind: str
    confidence: float | None = None
    triggers: bool


class Theme(Shape):
    name: str
    source: str
    level: Level
    types: dict[str, Type]
    route: str
    examples: tuple[Example, ...]

    def triggers(self, kind: str, confidence: float | None = None) -> bool:
        """Whether a signal is sure enough; who gives no confidence has judged it already."""
        known = self.types.get(kind)
        if known is None:
            return False
        least = known.confidence
        return least is None or confidence is None or confidence >= least


def themes() -> dict[str, Theme]:
    return read_yaml_folder(Path(__file__).parent.parent / "themes", Theme)


@cache
def theme_of(kind: str) -> str:
    """Return the theme a kind of event belongs to, or nothing."""
    return next((slug for slug, theme in themes().items() if kind in theme.types), "")
