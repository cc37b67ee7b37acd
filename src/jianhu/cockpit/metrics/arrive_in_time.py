"""5分钟到达率: of tasks on 1-5-30 clocks, the share that kept this one."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="5分钟到达率",
    module="operations",
    order=220,
    unit="%",
    definition=(
        "按一五三十计时的主办任务中，"
        "从派遣到到达现场没有超时的 ÷ 这一时限已经结束或届满的（期内派遣）"
    ),
    counts="command.offered.arrive_kept",
    of="command.offered.arrive_due",
    better="higher",
    span="period",
)

EXAMPLES = [
    Example(say="二十件中一件超时", given=Parts(19, 20), expect=95.0),
    Example(say="没有一五三十任务时不给数", given=Parts(0, 0), expect=None),
]
