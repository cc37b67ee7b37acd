"""自动派遣率: of what was dispatched, the share that needed no hand."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="自动派遣率",
    module="operations",
    order=90,
    unit="%",
    definition="自动派遣的事件 ÷ 已派遣的事件（期内登记）",
    counts="command.opened.automatic",
    of="command.opened.dispatched",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="四件中三件自动派遣", given=Parts(3, 4), expect=75.0),
    Example(say="没有派遣时不给数", given=Parts(0, 0), expect=None),
]
