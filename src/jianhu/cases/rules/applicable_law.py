"""Which text applies (行政处罚法 37): that of the day of the act, or the newer one if lighter.

Lighter means: in nothing heavier. Where the newer text is lighter in one thing and heavier in
another, a machine does not weigh them: the text of the day of the act stays, and that is said.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from jianhu.cases.rules.penalties import KINDS
from jianhu.cases.rules.ranges import Range, highest, lowest

OPEN = Decimal("Infinity")
Weight = tuple[Decimal, ...]


class Text(NamedTuple):
    """One version of an item: from when, by which article, what it threatens."""

    version: int
    since: date
    says: str
    ranges: tuple[Range, ...] = ()
    for_others: bool = False  # it threatens only other kinds of party


class Applicable(NamedTuple):
    """``text`` is nothing where the conduct is no longer unlawful."""

    text: Text | None
    because: str
    newer: bool = False


def applicable(then: Text, now: Text | None) -> Applicable:
    if now is None:
        return Applicable(None, "作出决定时已经没有这一规定，行为不再应当处罚。", newer=True)
    if now.version == then.version:
        return Applicable(then, f"适用违法行为发生时的规定（{then.says}，{then.since}起施行）。")
    return _between(then, now)


def _between(then: Text, now: Text) -> Applicable:
    old, new = _weight(then), _weight(now)
    if new == old or all(a >= b for a, b in zip(new, old, strict=True)):
        because = (
            f"新规定（{now.since}起施行）不比违法行为发生时的规定轻，适用旧规定（{then.says}）。"
        )
        return Applicable(then, because)
    if all(a <= b for a, b in zip(new, old, strict=True)):
        because = f"作出决定时的规定（{now.says}，{now.since}起施行）处罚较轻，适用新规定。"
        return Applicable(now, because, newer=True)
    because = f"新旧规定互有轻重，暂按违法行为发生时的规定（{then.says}），请法制审核确认。"
    return Applicable(then, because)


def _weight(text: Text) -> Weight:
    """The heaviest kind, how many kinds, the highest and the lowest fine."""
    kinds = {each.kind for each in text.ranges}
    heaviest = max((KINDS.index(kind) for kind in kinds if kind in KINDS), default=0)
    if "罚款" not in kinds:
        return Decimal(heaviest), Decimal(len(kinds)), Decimal(0), Decimal(0)
    high, low = highest(text.ranges), lowest(text.ranges)
    return (
        Decimal(heaviest),
        Decimal(len(kinds)),
        OPEN if high is None else high,
        Decimal(0) if low is None else low,
    )
