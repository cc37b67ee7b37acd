"""今日设备报文: what devices said today."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="今日设备报文",
    module="data",
    order=130,
    unit="条",
    definition="今日零时以来收到的设备报文，逐条留存",
    counts="sensing.messages.received",
    span="today",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
