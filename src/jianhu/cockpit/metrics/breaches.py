"""超时次数: clocks that ran out, each counted once."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="超时次数",
    module="operations",
    order=200,
    unit="次",
    definition="期内届满的时限，一个时限计一次；同一事件可有多个",
    counts="command.breached.all",
    better="lower",
    span="period",
    by="label",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
