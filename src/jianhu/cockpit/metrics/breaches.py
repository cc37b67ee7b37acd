"""超时次数: clocks that ran out, each counted once."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="超时次数",
    module="operations",
    order=200,
    unit="次",
    definition="期内届满的时限，一个时限计一次；同一事件可有多个",
    counts="command.breached.all",
    better="lower",
    span="period",
    by="label",
)

EXAMPLES = [DayExample(say="五件的时限先后届满七次", expect=7)]
