"""群众满意率: of the reporters who answered, the share that is content."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="群众满意率",
    module="operations",
    order=240,
    unit="%",
    definition="表示“已解决”的 ÷ 作出评价的（期内收到的线索）",
    counts="command.leads.content",
    of="command.leads.answered",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="没有评价的不计入", given=Parts(45, 50), expect=90.0),
    Example(say="没有评价时不给数", given=Parts(0, 0), expect=None),
]
