"""转好赋码: subjects whose colour became better."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="转好赋码",
    module="operations",
    order=350,
    unit="家次",
    definition="期内生效的赋码中，比原颜色好的",
    counts="subjects.colours.better",
    better="higher",
    span="period",
    by="colour",
)

EXAMPLES = [DayExample(say="华老栓茶馆由黄转绿", expect=1)]
