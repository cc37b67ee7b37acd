"""How a thing and its parts stand, in one line: a digest, and a short mark for each field.

The digest says whether anything differs, the marks say what. A line tells only of the fields and
parts that were known when it was written: what came to be witnessed later, it says nothing of.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from zlib import crc32

from jianhu.kit.digest import sm3

DIGEST, MARK = 64, 4
PARTS = "/"  # begins the parts of one name; each is its key, a colon and its marks

Row = Sequence[object]
Marks = dict[str, dict[str, str]]  # name of the parts → key → marks


class Standing(NamedTuple):
    """The decisive values of a thing, and of its parts by name and key."""

    row: Row
    parts: Mapping[str, Mapping[str, Row]] = {}


def line(standing: Standing) -> str:
    own = [_said(value) for value in standing.row]
    told, marks = list(own), [_marks(own)]
    for name, rows in standing.parts.items():
        words = [name]
        for key, row in rows.items():
            said = [_said(value) for value in row]
            told += [f"{name} {key} {each}" for each in said]
            words.append(f"{key}:{_marks(said)}")
        marks.append(PARTS + " ".join(words))
    return sm3("\n".join(told).encode()) + "".join(marks)


def differs(standing: Standing, known: str) -> bool:
    return line(_as_told(standing, known)) != known


def marks_in(known: str) -> tuple[str, Marks]:
    """Return the marks that a line carries: the thing's own, and those of its parts."""
    own, *segments = known.split(PARTS)
    parts: Marks = {}
    for name, *pairs in (segment.split(" ") for segment in segments):
        parts[name] = dict(pair.split(":") for pair in pairs)
    return own[DIGEST:], parts


def differing(before: str, now: str) -> list[int]:
    """Return the places of the fields whose marks differ, as far as both tell."""
    most = min(len(before), len(now)) // MARK
    return [n for n in range(most) if before[n * MARK :][:MARK] != now[n * MARK :][:MARK]]


def _as_told(standing: Standing, known: str) -> Standing:
    own, parts = marks_in(known)
    told = {
        name: {key: row[: _width(parts[name])] for key, row in rows.items()}
        for name, rows in standing.parts.items()
        if name in parts
    }
    return Standing(standing.row[: len(own) // MARK], told)


def _width(marks: dict[str, str]) -> int:
    return max(map(len, marks.values()), default=0) // MARK


def _marks(said: Iterable[str]) -> str:
    return "".join(f"{crc32(each.encode()) & 0xFFFF:04x}" for each in said)


def _said(value: object) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return round(value.timestamp(), 6)
    return value if isinstance(value, bool | int | float | dict | None) else str(value)
