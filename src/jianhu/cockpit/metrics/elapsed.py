"""平均反馈用时: from receipt to the leading office's report, on average (row 16)."""

from jianhu.cockpit.figure import DayExample, Example, Metric
from jianhu.cockpit.sheet import Sheet
from jianhu.command.queries.figures import mean_minutes

METRIC = Metric(
    name="平均反馈用时",
    module="operations",
    order=190,
    unit="分钟",
    definition="Σ（主办单位反馈时间 − 登记时间）÷ 件数，期内反馈的事件，以最近一次反馈为准",
    counts="command.handling.last_reported",
    basis="GB/T 30428.4",
    better="lower",
    span="period",
)


def gather(sheet: Sheet) -> float | None:
    group, _, name = METRIC.counts.rpartition(".")
    return mean_minutes(sheet.group(group), name, "incident__opened_at", "reported_at")


def compute(minutes: float | None) -> float | None:
    """Return whole minutes and a tenth; nothing when nothing was finished."""
    return None if minutes is None else round(minutes, 1)


EXAMPLES = [
    DayExample(say="两件占道各半分钟、一件偷倒四十分钟", expect=13.7),
    Example(say="三小时整", given=180.0, expect=180.0),
    Example(say="没有办完的不给数，也不是零", given=None, expect=None),
]
