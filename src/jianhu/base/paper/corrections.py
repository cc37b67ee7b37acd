"""A correction within a text: what stood there stays readable, struck through.

The marks are three letters of Unicode's private area; from what somebody typed they are taken out
(``filling.said``), so that nobody forges a correction. One that stands alone says nothing.
"""

import re
from typing import Literal, NamedTuple

OPENED, TURNED, CLOSED = "\ue000", "\ue001", "\ue002"
MARKS = OPENED + TURNED + CLOSED
WORDS = f"[^{MARKS}]*"  # never across a mark: the time to look stays in line with the length
WHOLE = re.compile(f"({OPENED}{WORDS}{TURNED}{WORDS}{CLOSED})")
MARKED = re.compile(f"{OPENED}({WORDS}){TURNED}({WORDS}){CLOSED}")
STRAY = re.compile(f"[{MARKS}]")

Mark = Literal["", "old", "new"]


class Run(NamedTuple):
    text: str
    mark: Mark


def corrected(old: str, new: str) -> str:
    """Return a text that shows both: the old one struck through, then the new one."""
    return f"{OPENED}{plain(old)}{TURNED}{plain(new)}{CLOSED}"


def runs(text: str) -> list[Run]:
    """Cut a text into what is plain, what was struck out and what replaced it."""
    found, end = [], 0
    for match in MARKED.finditer(text):
        found += [Run(STRAY.sub("", text[end : match.start()]), "")]
        found += [Run(match[1], "old"), Run(match[2], "new")]
        end = match.end()
    found.append(Run(STRAY.sub("", text[end:]), ""))
    return [run for run in found if run.text]


def untouched(text: str) -> list[str]:
    """Return the pieces of a text that no correction has touched."""
    return WHOLE.split(text)[::2]


def rewritten(text: str, old: str, new: str) -> str:
    pieces = enumerate(WHOLE.split(text))
    return "".join(piece if at % 2 else piece.replace(old, new) for at, piece in pieces)


def plain(text: str) -> str:
    """Return how the text reads after its corrections."""
    return STRAY.sub("", MARKED.sub(r"\2", text))
