"""在办事件: what is open at this moment."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="在办事件",
    module="operations",
    order=10,
    unit="件",
    definition="此刻尚未办结的事件（待研判至待反馈）",
    counts="command.now.open",
    by="step",
    desk="/desk?step=open",
)

EXAMPLES = [DayExample(say="退回的一件、无人接收的一件", expect=2)]
