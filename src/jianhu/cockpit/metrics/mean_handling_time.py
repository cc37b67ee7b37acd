"""平均处置时长: from dispatch to report, on average."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet
from jianhu.command.queries.figures import mean_minutes

METRIC = Metric(
    name="平均处置时长",
    module="operations",
    order=180,
    unit="分钟",
    definition="Σ（反馈时间 − 派遣时间）÷ 件数，期内反馈的主办任务",
    counts="command.handling.handled",
    basis="GB/T 30428.4",
    better="lower",
    span="period",
)


def gather(sheet: Sheet) -> float | None:
    group, _, name = METRIC.counts.rpartition(".")
    return mean_minutes(sheet.group(group), name, "offered_at", "reported_at")


def compute(minutes: float | None) -> float | None:
    """Return whole minutes and a tenth; nothing when nothing was finished."""
    return None if minutes is None else round(minutes, 1)


EXAMPLES = [
    Example(say="三小时整", given=180.0, expect=180.0),
    Example(say="没有办完的不给数，也不是零", given=None, expect=None),
]
