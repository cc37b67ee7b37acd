"""村社联络站: village stations that exist today."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="村社联络站",
    module="organisation",
    order=110,
    unit="个",
    definition="现有的村社综合执法联络站",
    counts="organisations.offices.stations",
)

EXAMPLES = [DayExample(say="鲁镇社区一个", expect=1)]
