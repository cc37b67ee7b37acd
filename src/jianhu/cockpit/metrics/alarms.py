"""设备预警: what devices found beyond a limit."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="设备预警",
    module="data",
    order=80,
    unit="次",
    definition="期内设备持续超限产生的预警，一段超限计一次",
    counts="sensing.alarms.raised",
    span="period",
)

EXAMPLES = [DayExample(say="咸亨酒店油烟超标十分钟，一次", expect=1)]
