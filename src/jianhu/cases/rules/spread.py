"""Whether a fine is in line with those of like cases decided before."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median, quantiles
from typing import NamedTuple

from jianhu.cases.rules.parameters import parameters
from jianhu.cases.rules.penalties import money


class Spread(NamedTuple):
    """Fines in yuan: how many, from the lowest by quartiles to the highest."""

    cases: int
    low: Decimal
    lower: Decimal
    median: Decimal
    upper: Decimal
    high: Decimal

    def away(self, fine: Decimal) -> float:
        """How far a fine lies outside the middle half, in widths of it."""
        outside = max(self.lower - fine, fine - self.upper, Decimal(0))
        width = self.upper - self.lower
        return float(outside / width) if width else float("inf") if outside else 0.0


def spread_of(fines: Sequence[Decimal]) -> Spread | None:
    if not fines:
        return None
    lower, middle, upper = _quartiles(fines)
    return Spread(len(fines), min(fines), lower, middle, upper, max(fines))


def _quartiles(fines: Sequence[Decimal]) -> tuple[Decimal, Decimal, Decimal]:
    if len(fines) == 1:
        return fines[0], fines[0], fines[0]
    lower, _, upper = quantiles(fines, n=4, method="inclusive")
    return lower, median(fines), upper


def is_enough(spread: Spread) -> bool:
    """Whether there are so many that a difference says something."""
    return parameters()["like-cases"].allows(spread.cases)


def out_of_line(fines: Sequence[Decimal], fine: Decimal) -> str | None:
    """Say how a fine departs from what like cases were fined; nothing where it does not."""
    spread = spread_of(fines)
    if not fine or spread is None or not is_enough(spread):
        return None
    if parameters()["unlike-spread"].allows(spread.away(fine)):
        return None
    where = "偏高" if fine > spread.upper else "偏低"
    lower, upper, middle = money(spread.lower), money(spread.upper), money(spread.median)
    return (
        f"此前{spread.cases}件同类案件，一半罚款在{lower}元至{upper}元之间，中位数{middle}元；"
        f"罚款{money(fine)}元明显{where}。"
    )
