"""执法事项总数: the three lists' total."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="执法事项总数",
    module="matters",
    order=10,
    unit="项",
    definition="今日有效的执法目录总清单（综合 ∪ 专业，互不重复）",
    counts="catalogue.items.total",
    by="domain",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="综合与专业两张清单之和", given=5680, expect=5680),
    Example(say="目录尚未建立", given=0, expect=0),
]
