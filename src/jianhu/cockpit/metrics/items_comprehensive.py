"""综合执法事项: items the comprehensive bureau and the towns enforce."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="综合执法事项",
    module="matters",
    order=20,
    unit="项",
    definition="今日有效的综合执法清单事项",
    counts="catalogue.items.comprehensive",
    by="domain",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
