"""划转事项: items that were transferred to the comprehensive bureau."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="划转事项",
    module="matters",
    order=50,
    unit="项",
    definition="由部门划转至综合行政执法部门的事项",
    counts="catalogue.items.transferred",
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
