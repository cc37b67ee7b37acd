"""A table aligned by what a letter takes up on screen."""

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width


def aligned(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines: the first column to the left, the others to the right."""
    lines = [heading, *rows]
    widths = [max(_width(line[at]) for line in lines) for at in range(len(heading))]
    for line in lines:
        gaps = [" " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)]
        first, *others = zip(line, gaps, strict=True)
        yield "  ".join(["".join(first), *(gap + cell for cell, gap in others)]).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
