"""Reports as they come, made comparable without moving a character.

Every step replaces one character by one character, so that a span found in the folded
text is the same span of what the resident wrote.
"""

import re
import unicodedata
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"

LONGEST = 2000
"""Characters read of one text; of a longer one the beginning and the end."""

ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def fold(text: str) -> str:
    """Return the text in small, simplified, half-width letters; marks and figures blank.

    Figures say little about what happened, and a telephone number must not be learnt.
    """
    return ASTRAL.sub(" ", shorten(text)).translate(TABLE)


def shorten(text: str) -> str:
    """Return the text, or of a very long one its beginning and its end."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST // 2] + text[-LONGEST // 2 :]


def _one_for_one(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter)
    plain = (plain if len(plain) == 1 else letter).lower()[:1]
    return " " if unicodedata.category(plain)[0] in "PZCSN" else plain


def _simplified() -> dict[int, str]:
    pairs = (DATA / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}


TABLE = {
    code: changed
    for code in (*range(0x3400), *range(0xD800, 0x10000))
    if (changed := _one_for_one(chr(code))) != chr(code)
} | _simplified()
