"""每家每月检查: how often somebody comes to one subject in a month (row 25)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="每家每月检查",
    module="operations",
    order=290,
    unit="次",
    definition="检查次数 ÷ 有检查的对象·月数；一个对象在一个自然月有检查的计一，跨月的分月计",
    counts="inspections.visits.made",
    of="inspections.visits.months",
    better="lower",
    span="period",
)


def compute(parts: Parts) -> float | None:
    """Return two decimals: a fifth of a visit less is what a county works for."""
    return round(parts.numerator / parts.denominator, 2) if parts.denominator else None


EXAMPLES = [
    Example(say="八家一个月里共查了十次", given=Parts(10, 8), expect=1.25),
    Example(say="没有检查时不给数", given=Parts(0, 0), expect=None),
]
