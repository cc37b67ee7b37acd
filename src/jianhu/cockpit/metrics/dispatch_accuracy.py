"""准确派遣率: of what was dispatched, the share that went to the right office at once."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="准确派遣率",
    module="operations",
    order=80,
    unit="%",
    definition="一次派遣正确数 ÷ 派遣数。期内登记并派遣的事件中，主办单位没有退回、没有改派的",
    counts="command.opened.right_at_once",
    of="command.opened.dispatched",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="十件中一件被退回改派", given=Parts(9, 10), expect=90.0),
    Example(say="没有派遣时不给数", given=Parts(0, 0), expect=None),
]
