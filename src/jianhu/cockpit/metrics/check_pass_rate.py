"""核查通过率: of what was closed, the share that passed verification at once."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="核查通过率",
    module="operations",
    order=160,
    unit="%",
    definition="一次核查通过的 ÷ 经核查办结的（期内办结）",
    counts="command.closing.passed_at_once",
    of="command.closing.closed",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="十件中九件一次通过", given=Parts(9, 10), expect=90.0),
    Example(say="没有办结时不给数", given=Parts(0, 0), expect=None),
]
