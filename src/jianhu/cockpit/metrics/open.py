"""在办事件: what is open at this moment."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="在办事件",
    module="operations",
    order=10,
    unit="件",
    definition="此刻尚未办结的事件（待研判至待反馈）",
    counts="command.now.open",
    by="step",
    desk="/desk?step=open",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
