"""闭环率: closed of confirmed (row 97)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="闭环率",
    module="data",
    order=60,
    unit="%",
    definition="闭环整治 ÷ 识别问题",
    counts="command.leads.settled",
    of="command.leads.confirmed",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="全部闭环", given=Parts(4786, 4786), expect=100.0),
    Example(say="没有识别问题时不给数", given=Parts(0, 0), expect=None),
]
