"""The frame as nearly all devices send it, read in one go: the standard's order and spelling.

Whatever is odd in any way is left to the patient reader (``segment`` and ``readings``), which gives
the same reading of a regular frame; a test holds the two together.
"""

import re

from jianhu.sensing.protocols.hj212.names import (
    CODE_KINDS,
    FIELDS,
    LONGEST_NAME,
    PLAIN,
    moment,
)
from jianhu.sensing.reading import Reading

HEADS = ("QN", "ST", "CN", "PW", "MN", "Flag")
HEAD = re.compile(
    r"QN=([0-9]{14,17});ST=([0-9]{2});CN=([0-9]{4});PW=([^;&]*);MN=([^;&]{1,64});Flag=([0-9]);CP=&&"
)
LETTERS = frozenset("NFMSDCTB")
MOST = 4096
_flags: dict[str, str] = {}  # “a34041-Flag” → “a34041”
_values: set[str] = set()  # “a34041-Rtd”: names met before, so that none is looked at twice


def quick_head(text: str) -> dict[str, str] | None:
    match = HEAD.match(text)
    return dict(zip(HEADS, match.groups(), strict=True)) if match else None


def quick_reading(text: str) -> Reading | None:
    """Return the reading of a regular frame, or nothing."""
    match = HEAD.match(text)
    if match is None or not text.endswith("&&"):
        return None
    first, *pairs = text[match.end() : -2].replace(",", ";").split(";")
    said = first[9:]
    if first[:9] != "DataTime=" or len(said) != 14:
        return None
    values: dict[str, float] = {}
    flags: dict[str, str] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name in _values or (name not in _flags and _learn(name) and name in _values):
            if name in values or not PLAIN.fullmatch(value):
                return None
            values[name] = float(value)
        elif name not in _flags or _flags[name] in flags or value not in LETTERS:
            return None
        else:
            flags[_flags[name]] = value
    number, system, code, _, device, flag = match.groups()
    sent_at = moment(number)
    at = sent_at if number[:14] == said else moment(said) or sent_at
    return Reading(
        device, at, CODE_KINDS.get(code) or f"cn-{code}", values, flags, {}, number,
        system, flag in "13579", None, (), sent_at,
    )  # fmt: skip


def _learn(name: str) -> bool:
    """Remember a name if it is a regular one: a factor, a dash, a field in the standard's words."""
    factor, dash, part = name.partition("-")
    if not (dash and factor.isalnum() and FIELDS.get(part) == part) or len(name) > LONGEST_NAME - 4:
        return False
    if part in ("SampleTime", "Info", "EFlag") or len(_values) + len(_flags) >= MOST:
        return False
    if part == "Flag":
        _flags[name] = factor
    else:
        _values.add(name)
    return True
