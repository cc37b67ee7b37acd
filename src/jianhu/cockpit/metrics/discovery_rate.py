"""检查有效率: of the visits, the share that had a reason to be made."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="检查有效率",
    module="operations",
    order=320,
    unit="%",
    definition="发现问题的检查 ÷ 检查次数。说明选点准不准，不得作为对个人、单位的考核指标",
    counts="inspections.visits.fruitful",
    of="inspections.visits.made",
    span="period",
)

EXAMPLES = [
    Example(say="四次中一次发现问题", given=Parts(1, 4), expect=25.0),
    Example(say="没有检查时不给数", given=Parts(0, 0), expect=None),
]
