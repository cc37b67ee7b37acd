"""Codes, registration numbers and telephones as people type them."""

import re

from stdnum.cn import uscc

from jianhu.subjects.linkage.spelling import plain

MEANT = str.maketrans("OIZSV", "01257")  # letters that GB 32100 leaves out, and what was meant
CODE, REGISTRATION, MOBILE, LANDLINE = 18, 15, 11, 8


def read_code(given: object) -> tuple[str, bool]:
    """Return the unified social credit code and whether its check character is right."""
    said = re.sub(r"[^0-9A-Z]", "", plain(given)).translate(MEANT)
    if not CODE - 2 < len(said) < CODE + 2:
        return "", False
    return said, bool(uscc.is_valid(said))


def read_registration(*given: object) -> str:
    """Return the old registration number of fifteen digits, in whichever column it stands."""
    said = [re.sub(r"\D", "", plain(each)) for each in given if each]
    return next((each for each in said if len(each) == REGISTRATION), "")


def read_phone(given: object) -> str:
    """A mobile number in eleven digits, a landline without its area code."""
    said = re.sub(r"\D", "", re.split(r"[,;/、]|转|\s{2,}", str(given or ""))[0])
    said = said.removeprefix("86") if len(said) > MOBILE + 1 else said
    if len(said) == MOBILE and said.startswith("1"):
        return said
    return said[-LANDLINE:] if len(said) >= LANDLINE - 1 else ""
