"""结案率: of what was to be closed, the share that was."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="结案率",
    module="operations",
    order=130,
    unit="%",
    definition="结案数 ÷ 应结案数。应结案数为期内办结的，加期内有时限届满且仍未办结的",
    counts="command.closing.closed",
    of="command.closing.due",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="三件超时未结", given=Parts(97, 100), expect=97.0),
    Example(say="没有应结案的不给数", given=Parts(0, 0), expect=None),
]
