"""按期处置率: of what was to be handled, the share handled within the limit."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="按期处置率",
    module="operations",
    order=120,
    unit="%",
    definition="按期处置数 ÷ 应处置数。按期指反馈时限没有届满过；应处置数同处置率",
    counts="command.handling.in_time",
    of="command.handling.due",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="迟到的反馈不算按期", given=Parts(40, 50), expect=80.0),
    Example(say="没有应处置的不给数", given=Parts(0, 0), expect=None),
]
