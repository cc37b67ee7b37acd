"""处置率: of what was to be handled, the share that was."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="处置率",
    module="operations",
    order=110,
    unit="%",
    definition=(
        "处置数 ÷ 应处置数。应处置数为期内已反馈的，加期内反馈时限届满仍未反馈的（主办任务）"
    ),
    counts="command.handling.handled",
    of="command.handling.due",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="一件时限届满仍未反馈", given=Parts(49, 50), expect=98.0),
    Example(say="没有应处置的不给数", given=Parts(0, 0), expect=None),
]
