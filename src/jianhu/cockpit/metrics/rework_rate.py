"""返工率: of what was handled, the share sent back by the verifier."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="返工率",
    module="operations",
    order=150,
    unit="%",
    definition="返工数 ÷ 处置数。期内反馈的主办任务中，所属事件曾被核查退回重办的",
    counts="command.handling.reworked",
    of="command.handling.handled",
    basis="GB/T 30428.4",
    better="lower",
    span="period",
)

EXAMPLES = [
    Example(say="二十件中一件退回重办", given=Parts(1, 20), expect=5.0),
    Example(say="没有处置时不给数", given=Parts(0, 0), expect=None),
]
