"""期内登记: what was opened in the period."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="期内登记",
    module="operations",
    order=50,
    unit="件",
    definition="统计期内登记的事件，已并案的不计",
    counts="command.opened.received",
    span="period",
    by="channel",
)

EXAMPLES = [DayExample(say="四件占道、一件说不清的、一件偷倒；并入偷倒的两条不另计", expect=6)]
