"""智能触发: what machines saw: the first step of the funnel (row 97)."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="智能触发",
    module="data",
    order=20,
    unit="起",
    definition="期内由视频识别、无人机、物联设备触发的线索",
    counts="command.leads.triggered",
    span="period",
    by="channel",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="六千二百起", given=6200, expect=6200),
    Example(say="没有触发", given=0, expect=0),
]
