"""在岗执法人员: who of them is on duty at this moment."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="在岗执法人员",
    module="organisation",
    order=20,
    unit="人",
    definition="任执法岗位且此刻在岗的人员",
    counts="organisations.staff.on_duty",
    better="higher",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
