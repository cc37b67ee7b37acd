"""执法事项总数: the three lists' total."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="执法事项总数",
    module="matters",
    order=10,
    unit="项",
    definition="今日有效的执法目录总清单（综合 ∪ 专业，互不重复）",
    counts="catalogue.items.total",
    by="domain",
)

EXAMPLES = [DayExample(say="占道经营、电鱼、油烟", expect=3)]
