"""划转事项: items that were transferred to the comprehensive bureau."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="划转事项",
    module="matters",
    order=50,
    unit="项",
    definition="由部门划转至综合行政执法部门的事项",
    counts="catalogue.items.transferred",
    by="domain",
)

EXAMPLES = [DayExample(say="油烟由生态环境局划来", expect=1)]
