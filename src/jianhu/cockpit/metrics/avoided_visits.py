"""少打扰: what would have been visits of their own (row 130)."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="少打扰",
    module="operations",
    order=270,
    unit="次",
    definition="Σ（参加机关数 − 1），每次综合查一次：除最先列入的机关外，每个机关少上门一次",
    counts="inspections.spared.all",
    better="higher",
    span="period",
)

EXAMPLES = [DayExample(say="三个机关一同上门，少上门两次", expect=2)]
