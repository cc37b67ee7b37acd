"""部门联络员: people who answer for their department."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="部门联络员",
    module="organisation",
    order=100,
    unit="人",
    definition="今日任部门联络员岗位的人员",
    counts="organisations.staff.liaisons",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
