"""What of some words can be seen: blanks, controls and letters without ink say nothing. Pure."""

import unicodedata

UNSEEN = ("Zs", "Zl", "Zp", "Cc", "Cf")
"""Categories of Unicode. Not Co nor Cn: rare names are written in the private area, or in planes
that Unicode filled later than this Python knows."""


def bare(said: str) -> str:
    """Return the words without what is unseen around them; "" where nothing in them is seen."""
    begin, end = 0, len(said)
    while begin < end and _unseen(said[begin]):
        begin += 1
    while end > begin and _unseen(said[end - 1]):
        end -= 1
    return said[begin:end] if inked(said) else ""


def inked(said: str) -> int:
    """Return how many letters are seen; a mark belongs to the letter before it."""
    return sum(not _unseen(each) and unicodedata.category(each)[0] != "M" for each in said)


def _unseen(letter: str) -> bool:
    """Fillers and the empty Braille cell are letters to Unicode, and have no ink."""
    if unicodedata.category(letter) in UNSEEN:
        return True
    name = unicodedata.name(letter, "")
    return name.endswith(" FILLER") or name == "BRAILLE PATTERN BLANK"
