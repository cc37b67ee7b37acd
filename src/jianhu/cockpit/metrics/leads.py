"""线索: what came in by all channels."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="线索",
    module="data",
    order=10,
    unit="条",
    definition="期内收到并已立事件或并案的线索",
    counts="command.leads.received",
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
