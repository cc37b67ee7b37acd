"""Whether the grades of a factor go together: choices, or spans of one unit without a gap."""

from collections import Counter
from itertools import pairwise

from jianhu.law.discretion.measured import Span, span
from jianhu.law.discretion.table import Factor

ENOUGH_SPANS = 3  # two beside a word may be meant so (无同类违法行为)


def unlike(factor: Factor) -> str | None:
    """Return what is odd about the grades, or nothing."""
    if len(factor.grades) < 2:
        return f"“{factor.name}”只有一档。"
    spans = [span(grade.name) for grade in factor.grades]
    (unit, count), *others = Counter(each.unit if each else "" for each in spans).most_common()
    if not unit or (None in spans and count < ENOUGH_SPANS):
        return None
    if others:
        odd = next(at for at, each in enumerate(spans) if not each or each.unit != unit)
        return f"“{factor.name}”里，“{factor.grades[odd].name}”与各档不同。"
    return _gap(factor, [each for each in spans if each])


def _gap(factor: Factor, spans: list[Span]) -> str | None:
    """Spans begin at nothing and go on where the one before ended; a count has its last number."""
    if spans[0].low is not None and spans[0].high != spans[0].low:
        return f"“{factor.name}”缺少“{factor.grades[0].name}”以前的一档。"
    for at, (before, after) in enumerate(pairwise(spans), start=1):
        counted = before.low == before.high
        if after.low != before.high and not counted:
            return f"“{factor.name}”在“{factor.grades[at].name}”以前有缺口。"
    return None
