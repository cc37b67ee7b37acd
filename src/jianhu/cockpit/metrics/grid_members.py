"""网格员: people who hold the grid member's post."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="网格员",
    module="organisation",
    order=120,
    unit="人",
    definition="今日任网格员岗位的人员",
    counts="organisations.staff.grid_members",
    desk="/desk/people?mine=true&kind=grid_members",
)

EXAMPLES = [DayExample(say="祥林嫂", expect=1)]
