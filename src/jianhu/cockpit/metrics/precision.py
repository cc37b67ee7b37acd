"""识别准确率: confirmed of triggered (row 97)."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="识别准确率",
    module="data",
    order=50,
    unit="%",
    definition="识别问题 ÷ 智能触发",
    counts="command.leads.confirmed",
    of="command.leads.triggered",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="触发6200起，识别4786个", given=Parts(4786, 6200), expect=77.19),
    Example(say="没有触发时不给数", given=Parts(0, 0), expect=None),
]
