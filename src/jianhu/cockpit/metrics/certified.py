"""持证执法人员: enforcement staff with a certificate in force today."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="持证执法人员",
    module="organisation",
    order=70,
    unit="人",
    definition="任执法岗位且执法证今日有效的人员",
    counts="organisations.staff.certified",
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
