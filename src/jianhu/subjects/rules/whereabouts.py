"""Whose a matter is, by its place and its words: one subject or nobody, never a guess. Pure."""

from collections.abc import Iterable
from typing import NamedTuple

from jianhu.subjects.rules.parameters import parameters

SHORTEST = 3
"""A name of two characters is found in any sentence; it says nothing."""


class Near(NamedTuple):
    subject: int
    name: str
    metres: float


def whose(near: Iterable[Near], words: str) -> int | None:
    """Return who is named and not far; without a name the only one who is at the place."""
    known = parameters()
    around = [each for each in near if known["named-nearby"].allows(each.metres)]
    named = [each for each in around if len(each.name) >= SHORTEST and each.name in words]
    if named:
        return _only([each for each in named if not _within_another(each, named)])
    return _only([each for each in around if known["at-place"].allows(each.metres)])


def _within_another(one: Near, named: list[Near]) -> bool:
    """咸亨酒店 is also found where only 咸亨酒店二店 was written."""
    return any(one.name != each.name and one.name in each.name for each in named)


def _only(found: list[Near]) -> int | None:
    return found[0].subject if len(found) == 1 else None
