"""期内登记: what was opened in the period."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="期内登记",
    module="operations",
    order=50,
    unit="件",
    definition="统计期内登记的事件，已并案的不计",
    counts="command.opened.received",
    span="period",
    by="channel",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
