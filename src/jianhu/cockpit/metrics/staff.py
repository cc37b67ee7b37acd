"""执法人员: who holds an enforcement post today."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="执法人员",
    module="organisation",
    order=10,
    unit="人",
    definition="今日任执法岗位（须持证的岗位）的人员，同一人只计一次",
    counts="organisations.staff.enforcing",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
