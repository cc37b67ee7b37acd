"""期内办结: what was closed in the period."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="期内办结",
    module="operations",
    order=60,
    unit="件",
    definition="统计期内办结的事件",
    counts="command.closing.closed",
    better="higher",
    span="period",
)

EXAMPLES = [DayExample(say="两件占道、一件偷倒", expect=3)]
