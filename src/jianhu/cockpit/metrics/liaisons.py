"""部门联络员: people who answer for their department."""

from jianhu.cockpit.figure import DayExample, Metric

METRIC = Metric(
    name="部门联络员",
    module="organisation",
    order=100,
    unit="人",
    definition="今日任部门联络员岗位的人员",
    counts="organisations.staff.liaisons",
    desk="/desk/people?mine=true&kind=liaisons",
)

EXAMPLES = [DayExample(say="农业农村局的杨二嫂", expect=1)]
