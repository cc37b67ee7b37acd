"""检查次数: inspections that took place."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="检查次数",
    module="operations",
    order=250,
    unit="次",
    definition="期内实际上门的行政检查（含观摩、督导）；日常巡查、许可核查、办案不计",
    counts="inspections.visits.made",
    better="lower",
    span="period",
    by="source",
)

EXAMPLES = [DayExample(say="三个机关一同上门的一次、鲁镇队自己去的一次", expect=2)]
