"""今日办结: what was closed today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="今日办结",
    module="operations",
    order=40,
    unit="件",
    definition="今日零时以来办结的事件",
    counts="command.closing.closed",
    span="today",
)

EXAMPLES = [DayExample(say="两件占道、一件偷倒", expect=3)]
