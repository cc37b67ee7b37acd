"""闭环整治: of what was confirmed, what has been closed."""

from jianhu.cockpit.figure import DayExample, Metric

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

EXAMPLES = [DayExample(say="偷倒办结，三条线索都闭环", expect=3)]
