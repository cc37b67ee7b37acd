"""今日登记: what was opened today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="今日登记",
    module="operations",
    order=30,
    unit="件",
    definition="今日零时以来登记的事件，已并案的不计",
    counts="command.opened.received",
    span="today",
    by="channel",
)

EXAMPLES = [DayExample(say="四件占道、一件说不清的、一件偷倒；并入偷倒的两条不另计", expect=6)]
