"""网格员: people who hold the grid member's post."""

from jianhu.cockpit.figure import Example, Metric
from jianhu.cockpit.sheet import Sheet

METRIC = Metric(
    name="网格员",
    module="organisation",
    order=120,
    unit="人",
    definition="今日任网格员岗位的人员",
    counts="organisations.staff.grid_members",
)


def gather(sheet: Sheet) -> int:
    return sheet.count(METRIC)


def compute(given: int) -> int:
    return given


EXAMPLES = [
    Example(say="每一条记录计一次", given=3, expect=3),
    Example(say="没有记录时为零，不留空", given=0, expect=0),
]
