"""立案率: of what was reported, the share that was taken up."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="立案率",
    module="operations",
    order=70,
    unit="%",
    definition=(
        "立案数 ÷ 上报数。期内登记的事件中，已研判受理的为立案；"
        "不予受理、尚未研判的不算，已并案的两边都不计"
    ),
    counts="command.opened.filed",
    of="command.opened.received",
    basis="GB/T 30428.4",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="一件不予受理", given=Parts(99, 100), expect=99.0),
    Example(say="没有上报时不给数", given=Parts(0, 0), expect=None),
]
