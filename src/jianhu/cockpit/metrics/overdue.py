"""超时在办: what is open beyond its time limit at this moment."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="超时在办",
    module="operations",
    order=20,
    unit="件",
    definition="在办且已过当前时限的事件，暂停计时的不计",
    counts="command.now.overdue",
    better="lower",
    desk="/desk?overdue=true",
)

EXAMPLES = [DayExample(say="退回的、无人接收的都已超时", expect=2)]
