"""问题整改率: of what was to be put right, the share that is."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="问题整改率",
    module="operations",
    order=330,
    unit="%",
    definition="已改正的事项 ÷ 应改正的事项（当场改正、责令限期改正，期内检查）",
    counts="inspections.correcting.done",
    of="inspections.correcting.due",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="十项中九项已改正", given=Parts(9, 10), expect=90.0),
    Example(say="没有应改正的不给数", given=Parts(0, 0), expect=None),
]
