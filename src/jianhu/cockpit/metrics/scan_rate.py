"""亮码检查率: of the visits, the share whose code was scanned first (row 185)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="亮码检查率",
    module="operations",
    order=310,
    unit="%",
    definition="被检查人扫码核验的 ÷ 检查次数",
    counts="inspections.visits.scanned",
    of="inspections.visits.made",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="四次中三次先扫码", given=Parts(3, 4), expect=75.0),
    Example(say="没有检查时不给数", given=Parts(0, 0), expect=None),
]
