"""综合执法事项: items the comprehensive bureau and the towns enforce."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="综合执法事项",
    module="matters",
    order=20,
    unit="项",
    definition="今日有效的综合执法清单事项",
    counts="catalogue.items.comprehensive",
    by="domain",
)

EXAMPLES = [DayExample(say="占道经营、油烟", expect=2)]
