"""期内办结: what was closed in the period."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="期内办结",
    module="operations",
    order=60,
    unit="件",
    definition="统计期内办结的事件",
    counts="command.closing.closed",
    better="higher",
    span="period",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
