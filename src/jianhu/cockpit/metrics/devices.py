"""感知设备: registered devices."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="感知设备",
    module="data",
    order=110,
    unit="台",
    definition="已登记的感知设备",
    counts="sensing.devices.all",
    by="kind",
)

EXAMPLES = [DayExample(say="咸亨酒店的油烟监测仪", expect=1)]
