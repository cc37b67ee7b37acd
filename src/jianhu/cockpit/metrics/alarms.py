"""设备预警: what devices found beyond a limit."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="设备预警",
    module="data",
    order=80,
    unit="次",
    definition="期内设备持续超限产生的预警，一段超限计一次",
    counts="sensing.alarms.raised",
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
