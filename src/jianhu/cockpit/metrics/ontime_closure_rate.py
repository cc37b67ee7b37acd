"""按期结案率: of what was to be closed, the share closed without any limit broken."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="按期结案率",
    module="operations",
    order=140,
    unit="%",
    definition="按期结案数 ÷ 应结案数。按期指全过程没有任何时限届满；应结案数同结案率",
    counts="command.closing.in_time",
    of="command.closing.due",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="任一环节超时即不算按期", given=Parts(70, 100), expect=70.0),
    Example(say="没有应结案的不给数", given=Parts(0, 0), expect=None),
]
