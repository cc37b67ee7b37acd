"""闭环整治: of what was confirmed, what has been closed."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="闭环整治",
    module="data",
    order=40,
    unit="个",
    definition="识别问题中，所属事件已经办结的",
    counts="command.leads.settled",
    better="higher",
    span="period",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="四千七百八十六个全部闭环", given=4786, expect=4786),
    Example(say="尚无闭环", given=0, expect=0),
]
