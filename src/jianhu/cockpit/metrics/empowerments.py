"""镇街赋权: what all towns together may enforce."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="镇街赋权",
    module="matters",
    order=80,
    unit="项次",
    definition="已公布且今日有效的镇街赋权，一镇一项计一次",
    counts="catalogue.empowerments.all",
    by="town__name",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
