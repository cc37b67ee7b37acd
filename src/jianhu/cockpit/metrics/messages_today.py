"""今日设备报文: what devices said today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="今日设备报文",
    module="data",
    order=130,
    unit="条",
    definition="今日零时以来收到的设备报文，逐条留存",
    counts="sensing.messages.received",
    span="today",
)

EXAMPLES = [DayExample(say="监测仪说了十分钟，每分钟一条", expect=10)]
