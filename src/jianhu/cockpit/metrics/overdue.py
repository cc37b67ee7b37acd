"""超时在办: what is open beyond its time limit at this moment."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="超时在办",
    module="operations",
    order=20,
    unit="件",
    definition="在办且已过当前时限的事件，暂停计时的不计",
    counts="command.now.overdue",
    better="lower",
    desk="/desk?overdue=true",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
