"""今日登记: what was opened today."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="今日登记",
    module="operations",
    order=30,
    unit="件",
    definition="今日零时以来登记的事件，已并案的不计",
    counts="command.opened.received",
    span="today",
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
