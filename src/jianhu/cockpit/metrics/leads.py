"""线索: what came in by all channels."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="线索",
    module="data",
    order=10,
    unit="条",
    definition="期内收到并已立事件或并案的线索",
    counts="command.leads.received",
    span="period",
    by="channel",
)

EXAMPLES = [DayExample(say="五条人工登记，三条来自鹰眼", expect=8)]
