"""每家每月迎检: days on which one subject receives inspectors in a month (row 186)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="每家每月迎检",
    module="operations",
    order=300,
    unit="天",
    definition="有检查的对象·日数 ÷ 有检查的对象·月数；同一天来几次都算一天",
    counts="inspections.visits.days",
    of="inspections.visits.months",
    better="lower",
    span="period",
)


def compute(parts: Parts) -> float | None:
    """Return two decimals: from five days to two is what 衢州 reports."""
    return round(parts.numerator / parts.denominator, 2) if parts.denominator else None


EXAMPLES = [
    Example(say="两家，一家两天，一家三天", given=Parts(5, 2), expect=2.5),
    Example(say="没有检查时不给数", given=Parts(0, 0), expect=None),
]
