"""识别问题: of what machines saw, what a person took up."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="识别问题",
    module="data",
    order=30,
    unit="个",
    definition="智能触发的线索中，已研判受理的；不予受理、尚未研判的不算",
    counts="command.leads.confirmed",
    span="period",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="四千七百八十六个", given=4786, expect=4786),
    Example(say="没有确认", given=0, expect=0),
]
