"""数据源: platforms and networks that send us what they see."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="数据源",
    module="data",
    order=90,
    unit="个",
    definition="已登记并启用的信号来源",
    counts="sensing.sources.all",
)

EXAMPLES = [DayExample(say="古镇鹰眼、餐饮油烟监测网", expect=2)]
