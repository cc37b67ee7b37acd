"""The fines and other penalties an item threatens."""

from decimal import Decimal
from typing import NamedTuple


class Range(NamedTuple):
    """One penalty the item threatens; ``None`` where the statute leaves the amount open."""

    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    when: str = ""
    who: str = ""


def highest(ranges: tuple[Range, ...]) -> Decimal | None:
    highs = [each.high for each in ranges if each.kind == "罚款"]
    known = [high for high in highs if high is not None]
    return max(known) if known and len(known) == len(highs) else None


def lowest(ranges: tuple[Range, ...]) -> Decimal | None:
    lows = [each.low for each in ranges if each.kind == "罚款"]
    known = [low for low in lows if low is not None]
    return min(known) if known and len(known) == len(lows) else None
