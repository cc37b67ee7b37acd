"""专业执法事项: items the departments keep."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="专业执法事项",
    module="matters",
    order=30,
    unit="项",
    definition="今日有效的专业执法清单事项",
    counts="catalogue.items.professional",
    by="domain",
)

EXAMPLES = [DayExample(say="电鱼", expect=1)]
