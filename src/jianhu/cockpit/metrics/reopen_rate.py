"""重办率: of what was opened, the share that had to be opened again."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="重办率",
    module="operations",
    order=170,
    unit="%",
    definition="曾经重新办理的事件 ÷ 期内登记的事件",
    counts="command.opened.reopened",
    of="command.opened.received",
    better="lower",
    span="period",
)

EXAMPLES = [
    Example(say="反映人说没有解决的要重新办理", given=Parts(2, 100), expect=2.0),
    Example(say="没有事件时不给数", given=Parts(0, 0), expect=None),
]
