"""综合查一次: visits of several offices with one form (row 130)."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="综合查一次",
    module="operations",
    order=260,
    unit="次",
    definition="两个以上机关用一张检查表一同上门的检查，一次上门计一次",
    counts="inspections.visits.joint",
    better="higher",
    span="period",
)

EXAMPLES = [DayExample(say="三个机关一同上门的一次", expect=1)]
