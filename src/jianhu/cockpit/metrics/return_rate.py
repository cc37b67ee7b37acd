"""回退率: of the tasks sent out, the share that came back with a reason."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="回退率",
    module="operations",
    order=100,
    unit="%",
    definition="回退数 ÷ 派遣数。期内派出的主办任务中，被说明理由退回的",
    counts="command.offered.refused",
    of="command.offered.offered",
    basis="GB/T 30428.4",
    better="lower",
    span="period",
)

EXAMPLES = [
    Example(say="退回不归咎于任何人，只反映派遣质量", given=Parts(1, 50), expect=2.0),
    Example(say="没有派遣时不给数", given=Parts(0, 0), expect=None),
]
