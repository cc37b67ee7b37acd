"""Grades that are spans (“3个月以上6个月以下”): which of them a measured value falls into."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

NUMBER = r"(\d+(?:\.\d+)?)"
SPAN = re.compile(rf"(?:{NUMBER}(\D+?)及?以上)?(?:{NUMBER}(\D+?)(及?)以[下内])?")
ONE = re.compile(rf"{NUMBER}(\D+)")


class Span(NamedTuple):
    low: Decimal | None
    high: Decimal | None
    unit: str
    closed: bool = False  # 及以下: its end is inside, whatever the publisher says of the others

    def holds(self, value: Decimal, *, ends_inside: bool) -> bool:
        inside = ends_inside or self.closed
        if self.low is not None and value < self.low:
            return False
        return self.high is None or value < self.high or (inside and value == self.high)


def span(name: str) -> Span | None:
    """Read a grade's name as a span; another kind of name is none."""
    bare = re.sub(r"\s", "", name)
    if (one := ONE.fullmatch(bare)) and not bare.endswith(("以上", "以下", "以内")):
        return Span(Decimal(one[1]), Decimal(one[1]), one[2])
    found = SPAN.fullmatch(bare)
    if not found or not bare or (found[2] and found[4] and found[2] != found[4]):
        return None
    low, high = (Decimal(part) if part else None for part in (found[1], found[3]))
    return Span(low, high, found[2] or found[4], closed=bool(found[5]))


def fitting(names: Iterable[str], said: str, *, ends_inside: bool) -> list[str]:
    """Return the spans of the same unit that hold what was measured, e.g. ``4个月``."""
    measured = ONE.fullmatch(re.sub(r"\s", "", said))
    if not measured:
        return []
    value, unit = Decimal(measured[1]), measured[2]
    return [name for name in names if _holds(span(name), value, unit, ends_inside)]


def _holds(found: Span | None, value: Decimal, unit: str, ends_inside: bool) -> bool:
    if found is None or found.unit != unit:
        return False
    exact = found.low == found.high
    return value == found.low if exact else found.holds(value, ends_inside=ends_inside)
